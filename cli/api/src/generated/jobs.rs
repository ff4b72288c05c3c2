// Generated from the spec by `cargo xtask generate`. Edit the spec, not this file.

//! The operations of [`koodrive::jobs`].

use super::choices;

use crate::table::{Calls, Entry, Field, Form, Place};

/// The operations of the group.
pub(super) static ENTRIES: &[Entry] = &[
    Entry {
        command: "list-jobs",
        summary: "Lists batch jobs",
        description: "Returns one page of batch jobs: all of them, or only those of one kind or status.\n\nTo get the next page, increase `offset` by the number of jobs that came, until a page is empty. A page with fewer jobs than `limit` need not be the last one, and the response does not contain the total number of jobs.",
        page: Some("https://support.huaweicloud.com/api-koodrive/GetJobList.html"),
        fields: &[
            Field::optional(
                    &["type"],
                    "kind",
                    Place::Query,
                    Form::OneOf(&choices::JOB_KIND),
                    "Only jobs of this kind.",
                )
                .example("copy"),
            Field::optional(
                    &["status"],
                    "status",
                    Place::Query,
                    Form::OneOf(&choices::JOB_STATUS),
                    "Only jobs with this status.",
                )
                .example("pending"),
            Field::required(
                    &["offset"],
                    "offset",
                    Place::Query,
                    Form::Integer {
                        least: 0,
                        most: i64::MAX,
                    },
                    "How many jobs to skip, 0 or more.",
                )
                .example("0"),
            Field::required(
                    &["limit"],
                    "limit",
                    Place::Query,
                    Form::Integer {
                        least: 1,
                        most: 100,
                    },
                    "The maximum number of jobs to return, from 1 to 100.",
                )
                .example("100"),
        ],
        calls: Calls::paged::<koodrive::jobs::ListJobsRequest>(&[&["data"]], &[]),
    },
    Entry {
        command: "create-job",
        summary: "Starts a batch job on files",
        description: "Starts a job that copies, deletes, moves, restores, extracts or packs files of one space, and returns the job's id immediately. `get-job` returns the progress of the job and the outcome for each file.\n\n`actionType` selects the variant of a kind. Deletion has two very different variants: `Recycle` moves the files to the recycle bin; `DeleteForGood` cannot be undone.\n\nAn application that uses an app signature may have fewer options: according to the reference, the vendor's developer alliance has only the permanent deletion.\n\nEach call starts a new job, so do not blindly repeat a call whose response was lost: first look for the job with `list-jobs`.",
        page: Some("https://support.huaweicloud.com/api-koodrive/CreateJob.html"),
        fields: &[
            Field::required(
                    &["dstContainerId"],
                    "dst-container-id",
                    Place::Body,
                    Form::Text,
                    "The space that the files go to. It may be the space that they are in.",
                )
                .example("IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4"),
            Field::required(
                    &["taskType"],
                    "task-type",
                    Place::Body,
                    Form::OneOf(&choices::JOB_KIND),
                    "What the job does.",
                )
                .example("copy"),
            Field::required(
                    &["taskInfo"],
                    "task-info",
                    Place::Body,
                    Form::Json(
                        "an object with srcContainerId, fileInfo, and any of newFilePath, uncompressFilePaths",
                    ),
                    "Which files the job processes, and where they go.",
                )
                .example(
                    "{\"srcContainerId\":\"IAADfsBFCO6WtAtuA315074383680425b8aa9a130cba2d4\",\"fileInfo\":[{\"fileId\":\"FnkL1QhXj8muHBuSWCHtFFY8Azue44Snr\"}]}",
                ),
            Field::optional(
                    &["actionType"],
                    "action-type",
                    Place::Body,
                    Form::OneOf(&choices::JOB_ACTION),
                    "The variant of the job, if its kind has variants.",
                )
                .example("copy"),
            Field::optional(
                    &["password"],
                    "password",
                    Place::Body,
                    Form::Text,
                    "The password of the archive to extract, if it has one.",
                )
                .secret(),
        ],
        calls: Calls::of::<koodrive::jobs::CreateJobRequest>(),
    },
    Entry {
        command: "get-job",
        summary: "Gets a batch job and the outcome for its files",
        description: "Returns a batch job with the outcome for each of its files. For an archive it also returns the contents, and for packing the download URL of the result.\n\nPoll until `status` is `Finished` or `Cancelled`. A finished job may still have failed: `taskResultCode` states whether the job succeeded for all, some or none of the files, and the entries of `taskInfos` state for which.",
        page: Some("https://support.huaweicloud.com/api-koodrive/GetJobDetail.html"),
        fields: &[
            Field::required(
                    &["job_id"],
                    "job-id",
                    Place::Path,
                    Form::Text,
                    "The job, as `create-job` returned it.",
                )
                .example("1309243162258308352"),
        ],
        calls: Calls::of::<koodrive::jobs::GetJobRequest>(),
    },
    Entry {
        command: "cancel-job",
        summary: "Cancels a batch job",
        description: "Removes a batch job from the service's queue. This has an effect only while the job is `Pending` or `Running`. The documents do not say what happens to the files that the job has already processed.",
        page: Some("https://support.huaweicloud.com/api-koodrive/CancelJob.html"),
        fields: &[
            Field::required(
                    &["jobId"],
                    "job-id",
                    Place::Body,
                    Form::Text,
                    "The job to cancel.",
                )
                .example("1309243162258308352"),
        ],
        calls: Calls::of::<koodrive::jobs::CancelJobRequest>(),
    },
];
