//! Departments: a tree, each with a space.

use koodrive::common::{DepartmentId, SpaceKind};
use koodrive::departments::{
    CreateDepartmentRequest, DeleteDepartmentRequest, GetDepartmentRequest, ListDepartmentsRequest,
    UpdateDepartmentRequest, UpdateDepartmentRequired, create_department, delete_department, get_department,
    list_departments, update_department,
};
use koodrive::spaces::{GetSpaceRequest, get_space};

use crate::company::{Company, code};

fn renamed(department: &DepartmentId, name: &str, parent: &str) -> UpdateDepartmentRequest {
    UpdateDepartmentRequest::new(UpdateDepartmentRequired {
        department_id: department.clone(),
        parent_id: parent.into(),
        name: name.to_owned(),
    })
}

#[tokio::test]
async fn a_department_is_created_changed_and_deleted() {
    let company = Company::start().await;
    let (admin, root) = (&company.admin, company.root().await);
    let (sales, export) = (company.department("Sales").await, company.department("Export").await);

    let update = renamed(&export, "Exports", sales.as_str());
    update_department(admin, update).await.unwrap();
    let found = get_department(&company.ann, GetDepartmentRequest::new(export.clone())).await.unwrap();
    assert_eq!((found.name.as_deref(), &found.parent_id), (Some("Exports"), &Some(sales.clone())));
    let space = GetSpaceRequest::new(export.as_str(), SpaceKind::Department);
    assert_eq!(get_space(admin, space.clone()).await.unwrap().data.unwrap().name.as_deref(), Some("Exports"));
    let below = async |id: &str, word: &str| {
        let request = ListDepartmentsRequest::new().department_id(id).key_word(word);
        list_departments(admin, request).await.unwrap().list.into_iter().map(|one| one.id.unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(below(root.as_str(), "").await, std::slice::from_ref(&sales));
    assert_eq!(below(sales.as_str(), "EXPORT").await, std::slice::from_ref(&export));
    assert_eq!(below(sales.as_str(), "import").await, []);

    assert_eq!(code(delete_department(admin, DeleteDepartmentRequest::new(sales.clone())).await), 13_000_102);
    company.move_user("101", &export).await;
    assert_eq!(code(delete_department(admin, DeleteDepartmentRequest::new(export.clone())).await), 13_000_102);
    company.move_user("101", &root).await;
    for department in [&export, &sales] {
        delete_department(admin, DeleteDepartmentRequest::new(department.clone())).await.unwrap();
    }
    assert_eq!(code(get_department(admin, GetDepartmentRequest::new(export.clone())).await), 13_000_309);
    assert_eq!(code(get_space(admin, space).await), 13_000_309);
}

#[tokio::test]
async fn departments_remain_a_tree() {
    let company = Company::start().await;
    let (admin, root) = (&company.admin, company.root().await);
    let (upper, lower) = (company.department("Upper").await, company.department("Lower").await);
    let update = |id: &DepartmentId, parent: &str| update_department(admin, renamed(id, "N", parent));
    update(&lower, upper.as_str()).await.unwrap();
    assert_eq!(code(update(&upper, lower.as_str()).await), 13_000_102);
    assert_eq!(code(update(&upper, upper.as_str()).await), 13_000_102);
    assert_eq!(code(update(&upper, "1").await), 13_000_309);
    assert_eq!(code(update(&upper, "").await), 13_000_410);
    assert_eq!(code(update(&root, upper.as_str()).await), 13_000_410);
    update(&root, "").await.unwrap();
    assert_eq!(code(delete_department(admin, DeleteDepartmentRequest::new(root.clone())).await), 13_000_410);
    assert_eq!(code(create_department(admin, CreateDepartmentRequest::new(root, " ")).await), 13_000_102);
}

#[tokio::test]
async fn an_ordinary_user_may_only_read() {
    let company = Company::start().await;
    let (root, sales) = (company.root().await, company.department("Sales").await);
    let ann = &company.ann;
    assert_eq!(code(create_department(ann, CreateDepartmentRequest::new(root.clone(), "Mine")).await), 13_000_410);
    let update = renamed(&sales, "Mine", root.as_str());
    assert_eq!(code(update_department(ann, update).await), 13_000_410);
    assert_eq!(code(delete_department(ann, DeleteDepartmentRequest::new(sales)).await), 13_000_410);
    assert_eq!(code(list_departments(ann, ListDepartmentsRequest::new().department_id("1")).await), 13_000_309);
}
