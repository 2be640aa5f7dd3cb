namespace Scenarios.Cli.Tests.Steps.Language.English;

/// <summary>
/// Fields in ordinary words, wherever they stand: what a Given has, lacks or leaves at its default, and what an action sets or takes
/// away. Each holds where it is true, and fails where it is not.
/// </summary>
internal sealed class FieldWordsTests
{
    private const string Api = "Given a Deployment \"api\" with 2 replicas";

    [TestCase(Api + " and a 7-second grace period|Then the terminationGracePeriodSeconds of Deployment \"api\" is 7", true)]
    [TestCase(Api + " and a 7-second grace period|Then the terminationGracePeriodSeconds of Deployment \"api\" is 30", false)]
    [TestCase(Api + "|And its progress deadline is 90 seconds|Then the progressDeadlineSeconds of Deployment \"api\" is 90", true)]
    [TestCase(Api + "|And the revision history limit of Deployment \"api\" is 4|Then the revisionHistoryLimit of "
        + "Deployment \"api\" is 4", true)]
    [TestCase(Api + "|And the revision history limit of Deployment \"api\" is 4|Then the revisionHistoryLimit of "
        + "Deployment \"api\" is 10", false)]
    [TestCase(Api + ", maxSurge 3 and the default rolling update settings|Then the maxSurge of Deployment \"api\" is \"25%\"", true)]
    [TestCase(Api + " and no minimum ready seconds|Then the minReadySeconds of Deployment \"api\" is 5", false)]
    [TestCase("Given a StatefulSet \"ring\" with 2 replicas and \"Parallel\" as its Pod management policy|"
        + "Then the podManagementPolicy of StatefulSet \"ring\" is \"Parallel\"", true)]
    [TestCase("Given two CronJobs \"early\" and \"late\" that start every minute and run for 5 seconds|And their concurrency policies "
        + "are Forbid and Replace respectively|Then the concurrencyPolicy of CronJob \"late\" is \"Replace\"", true)]
    [TestCase("Given two CronJobs \"early\" and \"late\" that start every minute and run for 5 seconds|And their concurrency policies "
        + "are Forbid and Replace respectively|Then the concurrencyPolicy of CronJob \"early\" is \"Replace\"", false)]
    [TestCase("Given a StorageClass \"slow\" with dynamic provisioning, binding mode \"Immediate\" and reclaim policy \"Retain\"|"
        + "Then the reclaimPolicy of StorageClass \"slow\" is \"Retain\"", true)]
    // Several fields at once, and fields that are taken away.
    [TestCase(Api + "|When I set max surge to 2 and max unavailable to 0 on Deployment \"api\"|Then the maxSurge of Deployment \"api\" "
        + "is 2|And the maxUnavailable of Deployment \"api\" is 0", true)]
    [TestCase(Api + "|When I set both maxSurge and maxUnavailable of \"api\" to 1|Then the maxSurge of Deployment \"api\" is 2", false)]
    [TestCase("Given a ConfigMap \"keep\" with the finalizer \"example.com/hold\"|When I delete ConfigMap \"keep\"|And I remove the "
        + "finalizer from ConfigMap \"keep\"|Then ConfigMap \"keep\" is gone", true)]
    [TestCase("Given a ConfigMap \"keep\" with the finalizer \"example.com/hold\"|When I delete ConfigMap \"keep\"|And 1 minute passes|"
        + "Then ConfigMap \"keep\" is gone", false)]
    [TestCase("Given a ConfigMap \"keep\"|When I remove the finalizer from ConfigMap \"keep\"|Then ConfigMap \"keep\" exists", false)]
    [TestCase(Api + "|When I give node \"worker2\" the label \"rack=9\"|Then node \"worker2\" has the label \"rack=9\"", true)]
    [TestCase(Api + "|When I give node \"worker2\" the label \"rack=9\"|Then node \"worker\" has the label \"rack=9\"", false)]
    // What the cluster refuses must be looked at; what comes later comes later; what is said to be missing is missing.
    [TestCase(Api + "|When I set both maxSurge and maxUnavailable of \"api\" to 0|Then the command fails", true)]
    [TestCase(Api + "|When I set both maxSurge and maxUnavailable of \"api\" to 0|Then Deployment \"api\" has 2 ready Pods", false)]
    [TestCase(Api + "|When I set both maxSurge and maxUnavailable of \"api\" to 0|And I scale Deployment \"api\" to 3 replicas|"
        + "Then Deployment \"api\" has 3 ready Pods", false)]
    [TestCase(Api + "|When I scale Deployment \"api\" to 5 replicas 2 minutes later|Then Deployment \"api\" has 5 ready Pods|"
        + "And there were at least 2 ready Pods of \"api\" at any time", true)]
    [TestCase(Api + "|When I update the image of Deployment \"api\" to \"nginx:7.7\", which does not exist|Then the new Pod cannot "
        + "pull its image", true)]
    [TestCase(Api + "|When I update the image of Deployment \"api\" to \"nginx:1.28\", which does not exist|"
        + "Then Deployment \"api\" exists", false)]
    public void Field_InOrdinaryWords_IsJudged(string steps, bool isTrue) => OneScenario.Judge(steps, isTrue);
}
