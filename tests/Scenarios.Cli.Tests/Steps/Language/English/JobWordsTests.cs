namespace Scenarios.Cli.Tests.Steps.Language.English;

/// <summary>
/// Jobs and CronJobs in the words of a teacher: each phrase holds where it is true, and fails where it is not.
/// </summary>
internal sealed class JobWordsTests
{
    private const string Broken = "Given a Job \"broken\" with a back-off limit of 2 and the restart policy \"Never\"|"
        + "And every Pod of Job \"broken\" exits with code 1 right away|When I wait 5 minutes|";

    private const string Backup = "Given a CronJob \"backup\" that starts every minute with the concurrency policy \"Allow\"|"
        + "And every run of \"backup\" takes 150 seconds|When 10 minutes pass|";

    private const string Forbid = "Given a CronJob \"backup\" that starts every minute with the concurrency policy \"Forbid\"|"
        + "And every run of \"backup\" takes 150 seconds|When 10 minutes pass|";

    private const string Flaky = "Given a Job \"flaky\" with the restart policy \"OnFailure\"|"
        + "And the container of Job \"flaky\" fails twice and succeeds at the third try|When Job \"flaky\" is complete|";
    [TestCase(Broken + "Then Job \"broken\" has created 3 Pods, and all of them have failed|"
        + "And the pauses between these Pods became longer each time", true)]
    [TestCase(Broken + "Then Job \"broken\" has created 4 Pods", false)]
    [TestCase(Broken + "Then Job \"broken\" has failed|When I wait another 5 minutes|Then Job \"broken\" has not created any more Pods|"
        + "And no more Pods of Job \"broken\" have been created", true)]
    [TestCase("Given a Job \"broken\" with a back-off limit of 6 and the restart policy \"Never\"|"
        + "When I start a Job \"late\" with a back-off limit of 6 whose container exits with code 1|"
        + "And I wait 30 seconds|And I wait another 2 minutes|Then Job \"late\" has not created any more Pods", false)]
    [TestCase("Given a Job \"sum\" with 6 completions whose container sleeps for 5 seconds|When I wait 1 minute|"
        + "Then the pauses between these Pods became longer each time", false)]
    [TestCase(Flaky + "Then Job \"flaky\" has created only 1 Pod|And the container of this Pod has been restarted 2 times", true)]
    [TestCase(Flaky + "Then the container of this Pod has been restarted 3 times", false)]
    [TestCase("Given a Job \"flaky\" with the restart policy \"Never\"|"
        + "And the container of Job \"flaky\" fails twice and succeeds at the third try|When I wait 1 second", false)]
    [TestCase("Given a Job \"flaky\" whose container fails twice and succeeds at the fifth try|When I wait 1 second", false)]
    [TestCase("When I start a Job \"parcels\" with 4 completions and a parallelism of 2|"
        + "And each of its Pods works for 20 seconds and then succeeds|And Job \"parcels\" is complete|"
        + "Then exactly 4 Pods of Job \"parcels\" have succeeded|And Job \"parcels\" took at least 40 seconds", true)]
    [TestCase("When I start a Job \"parcels\" with 4 completions and a parallelism of 4|"
        + "And each of its Pods works for 20 seconds and then succeeds|And Job \"parcels\" is complete|"
        + "Then Job \"parcels\" took at least 40 seconds", false)]
    [TestCase("When I start an Indexed Job \"pages\" with 3 completions whose Pods print \"$JOB_COMPLETION_INDEX\"|"
        + "And Job \"pages\" is complete|Then the log of Pod \"pages-0\" contains \"1\"", false)]
    [TestCase("When I start an Indexed Job \"pages\" with 3 completions whose Pods print \"$JOB_COMPLETION_INDEX\"|"
        + "And Job \"pages\" is complete|Then Job \"pages\" has completionMode Indexed", true)]
    [TestCase("When I start a Job \"pages\" with 3 completions|And Job \"pages\" is complete|"
        + "Then Job \"pages\" has completionMode Indexed", false)]
    [TestCase(Backup + "Then several Jobs of CronJob \"backup\" were running at the same time|"
        + "And the Jobs of CronJob \"backup\" overlapped", true)]
    [TestCase(Backup + "Then at least 9 Jobs of CronJob \"backup\" ran in parallel", false)]
    [TestCase(Backup + "Then there was never more than one running Job of CronJob \"backup\"", false)]
    [TestCase(Forbid + "Then there was never more than one running Job of CronJob \"backup\"", true)]
    [TestCase(Forbid + "Then several Jobs of CronJob \"backup\" were running at the same time", false)]
    [TestCase(Forbid + "Then the Jobs of CronJob \"backup\" overlapped", false)]
    [TestCase("Given a suspended CronJob \"report\" with the schedule \"*/1 * * * *\"|When I wait 3 minutes|"
        + "Then CronJob \"report\" has not created any Jobs", true)]
    [TestCase("Given a CronJob \"report\" with the schedule \"*/1 * * * *\"|When I wait 3 minutes|"
        + "Then CronJob \"report\" has not created any Jobs", false)]
    [TestCase("Given a suspended CronJob \"report\" with the schedule \"*/1 * * * *\"|"
        + "When I run \"kubectl create job now --from=cronjob/report\"|And I wait 3 minutes|"
        + "Then CronJob \"report\" has created at least 1 Job by itself", false)]
    [TestCase("Given a suspended CronJob \"report\" with the schedule \"*/1 * * * *\"|"
        + "When I run \"kubectl create job now --from=cronjob/report\"|And I wait 3 minutes|"
        + "Then CronJob \"report\" has created at least 1 Job", true)]
    [TestCase("Given a Job \"sum\" whose container sleeps for 100 seconds|When I wait 10 seconds|Then Job \"sum\" is running", true)]
    [TestCase("Given a Job \"sum\" whose container sleeps for 10 seconds|When I wait 1 minute|Then Job \"sum\" is running", false)]
    public void Scenario_InPlainWords_IsJudged(string steps, bool isTrue) => OneScenario.Judge(steps, isTrue);
}
