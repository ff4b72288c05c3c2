//! What a listing keeps in memory does not grow with the folder.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "what clippy.toml allows in test functions has to hold for their helpers as well"
)]

use koodrive::Client;
use koodrive::common::{FileId, FileSortField, PageInfo, SortDirection};
use koodrive::listings::{FileSort, ListPersonalFilesRequest, SpaceArea, list_personal_files};
use koodrive_emulator::Emulator;
use koodrive_runtime::StaticToken;
use peak_alloc::PeakAlloc;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

const MANY: usize = 100_000;
const FEW: usize = 1000;
/// How much more than for the small folder the large one may take, in bytes: buffers differ a little from run to run. Its
/// files in memory would take a hundred times as much.
const SLACK: usize = 1024 * 1024;

/// A folder of that many files, and a client of its emulator.
struct World {
    emulator: Emulator,
    client: Client,
    count: usize,
}

impl World {
    async fn with(count: usize) -> Self {
        let emulator = Emulator::start().await.unwrap();
        let names = (0..count).map(|number| format!("{number:06}.txt"));
        assert_eq!(emulator.add_files(emulator.container_id(), &FileId::ROOT, names, b"abc").unwrap().len(), count);
        let token = emulator.issue_token().unwrap();
        let client = Client::builder(emulator.url()).credentials(StaticToken::new(token)).build().unwrap();
        Self { emulator, client, count }
    }

    /// The peak of what it allocates to list some pages, in bytes. Every file of the pages is the one that is due.
    async fn peak(&self, pages: usize, field: FileSortField, direction: SortDirection) -> usize {
        let space = self.emulator.container_id().clone();
        let sort = FileSort::new().sort_type(field.clone()).sort_direction(direction.clone());
        let request = ListPersonalFilesRequest::new(space, FileId::ROOT, SpaceArea::Files).sort_info(sort);
        let before = ALLOCATOR.current_usage();
        ALLOCATOR.reset_peak_usage();
        let (mut listed, mut cursor) = (0, String::new());
        for _ in 0..pages {
            let request = request.clone().page_info(PageInfo::new(100).page_cursor(cursor));
            let response = list_personal_files(&self.client, request).await.unwrap();
            for file in &response.files {
                let number = if direction == SortDirection::Ascending { listed } else { self.count - 1 - listed };
                let due = field != FileSortField::FileName || file.file_name == Some(format!("{number:06}.txt"));
                assert!(due, "{:?} comes after {listed} files", file.file_name);
                listed += 1;
            }
            cursor = response.next_cursor.unwrap_or_default();
            assert_eq!(cursor.is_empty(), listed == self.count, "after {listed} files");
        }
        ALLOCATOR.peak_usage() - before
    }
}

/// Both ends of the folder, by its index; and an order for which every page reads the whole folder.
const LISTINGS: [(usize, FileSortField, SortDirection); 3] = [
    (10, FileSortField::FileName, SortDirection::Ascending),
    (5, FileSortField::FileName, SortDirection::Descending),
    (2, FileSortField::Size, SortDirection::Ascending),
];

#[tokio::test]
async fn a_listing_takes_as_much_memory_for_many_files_as_for_few() {
    let (few, many) = (World::with(FEW).await, World::with(MANY).await);
    for (pages, field, direction) in LISTINGS {
        let small = few.peak(pages, field.clone(), direction.clone()).await;
        let large = many.peak(pages, field.clone(), direction).await;
        println!("{field:?}: {small} bytes for {FEW} files, {large} for {MANY}");
        assert!(large < small + SLACK, "{field:?}: {large} bytes for {MANY} files, {small} for {FEW}");
    }
}

#[tokio::test]
#[ignore = "lists a thousand pages, which takes a minute unoptimised"]
async fn the_whole_of_a_large_folder_is_listed_in_the_memory_of_a_page() {
    let (few, many) = (World::with(FEW).await, World::with(MANY).await);
    let small = few.peak(FEW / 100, FileSortField::FileName, SortDirection::Ascending).await;
    let large = many.peak(MANY / 100, FileSortField::FileName, SortDirection::Ascending).await;
    assert!(large < small + SLACK, "{large} bytes for {MANY} files, {small} for {FEW}");
}
