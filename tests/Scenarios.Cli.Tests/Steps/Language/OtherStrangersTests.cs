namespace Scenarios.Cli.Tests.Steps.Language;

/// <summary>
/// Phrases of a third group of people who had never seen the language: each holds where it is true, and fails where it is not.
/// </summary>
internal sealed class OtherStrangersTests
{
    private const string Web = "Given a Deployment \"web\" with 2 replicas|And a Service \"web\" for Deployment \"web\" on port 80|";

    private const string Own = "Given 2 Pods of a Deployment \"web\" that answer on port 8080 with their own name|"
        + "And a Service \"web\" in front of them, listening on port 80|";

    private const string Plan = "Given the manifest of a Job \"sum\" with completions 3 and parallelism 1 whose container sleeps 10 "
        + "seconds and "
        + "exits 0|When I submit the Job \"sum\" and sample its Pods once per second|";

    private const string Steps = "Given the manifest of a Pod \"app\" with the init containers \"fetch\" and \"migrate\", in this "
        + "order, and the "
        + "container \"server\"|And the init container \"fetch\" needs 5 seconds and exits 0|"
        + "And the init container \"migrate\" exits 1 immediately|When I submit the Pod \"app\" and 90 seconds elapse|";

    private const string Crash = "Given a Pod \"crash\" that exits with code 3 right after starting|When I wait 1 minute|";

    private const string Probed = "Given a Deployment \"web\" with 2 replicas and a readiness probe that fetches \"/ready\" every 5 "
        + "seconds|"
        + "And a Service \"web\" for Deployment \"web\" on port 80|";

    private const string Guard = "Given a Deployment \"web\" with 3 replicas and required anti-affinity per host|";

    // Parts of a whole, bounds in words, and requests that the claim sends itself.
    [TestCase(Web + "When I wait 1 second|Then 2 of the 2 Pods of \"web\" are ready", true)]
    [TestCase(Web + "When I wait 1 second|Then 2 of the 3 Pods of \"web\" are ready", false)]
    [TestCase(Web + "When I scale Deployment \"web\" to 3 replicas|Then the number of Pods of \"web\" was never above 3", true)]
    [TestCase(Web + "When I scale Deployment \"web\" to 3 replicas|Then the number of Pods of \"web\" was never above 2", false)]
    [TestCase(Web + "When I wait 1 second|Then every one of 20 requests to \"http://web\" succeeds", true)]
    [TestCase(Web + "When I wait 1 second|Then none of 20 requests to \"http://web\" succeeds", false)]
    [TestCase(Web + "Given a Pod \"c\"|When I wait 1 second|Then calling \"http://web\" from the Pod \"c\" 9 times gives 9 good "
        + "answers", true)]
    [TestCase(Web + "Given a Pod \"c\"|When I wait 1 second|Then calling \"http://web\" from the Pod \"c\" 9 times gives 8 good "
        + "answers", false)]
    [TestCase(Web + "When I wait 1m30s|Then looking up \"web\" from a Pod gives the cluster IP of Service \"web\"", true)]
    [TestCase(Web + "When I wait 1 second|Then looking up \"web\" from a Pod gives only two addresses", false)]
    [TestCase(Own + "When I curl \"http://web\" 40 times from a Pod|Then each of the two Pods has given some of these answers", true)]
    [TestCase(Own + "When I curl \"http://web\" once from a Pod|Then each of the two Pods has given some of these answers", false)]
    [TestCase(Own + "When I wait 1 second|Then more than one Pod answers when a Pod calls \"http://web\" 40 times", true)]
    [TestCase(Own + "When I wait 1 second|Then more than one Pod answers when a Pod calls \"http://web\" once", false)]
    // A stated time is waited for only once.
    [TestCase("Given a Pod \"lone\" whose container ends after 20 seconds with code 1|When I create the Pod \"lone\"|"
        + "Then after 15 seconds Pod \"lone\" is running and has not restarted", true)]
    [TestCase("Given a Pod \"lone\" whose container ends after 10 seconds with code 1|When I create the Pod \"lone\"|"
        + "Then after 15 seconds Pod \"lone\" is running and has not restarted", false)]
    // Manifests that are described, then applied.
    [TestCase(Plan + "Then no sample shows more than 1 Pods that are pending or running|"
        + "And the Job \"sum\" must not be complete until 30 seconds have elapsed|"
        + "And the Job \"sum\" must be complete before 2 minutes have elapsed", true)]
    [TestCase(Plan + "Then the Job \"sum\" must not be complete until 60 seconds have elapsed", false)]
    [TestCase(Plan + "And 1 minute passes|Then no sample shows fewer than 1 Pods that are pending or running", false)]
    [TestCase(Plan + "And 1 minute passes|Then the second Pod was created roughly 11 seconds after the first|And a fourth Pod is "
        + "not created in "
        + "the 2 minutes that follow", true)]
    [TestCase(Plan + "And 1 minute passes|Then the second Pod was created at least 30 seconds after the first", false)]
    [TestCase(Plan + "And 1 minute passes|Then the second Pod was created roughly 20 seconds after the first", false)]
    [TestCase(Plan + "And 1 minute passes|Then the second Pod was created roughly 5 seconds after the first", false)]
    [TestCase(Plan + "And 1 minute passes|Then a third Pod is not created in the 2 minutes that follow", false)]
    [TestCase(Plan + "And 1 minute passes|Then the maximum of simultaneously active Pods of \"sum\" was 1", true)]
    [TestCase(Plan + "And 1 minute passes|Then the maximum of simultaneously active Pods of \"sum\" was 2", false)]
    [TestCase(Plan + "And 1 minute passes|Then the column COMPLETIONS of the Job \"sum\" reads \"3/3\"", true)]
    [TestCase(Plan + "And 1 minute passes|Then the column COMPLETIONS of the Job \"sum\" reads \"2/3\"", false)]
    [TestCase(Plan + "And 1 minute passes|Then the names of all Pods of \"sum\" start with \"sum-\"", true)]
    [TestCase(Plan + "And 1 minute passes|Then the names of all Pods of \"sum\" start with \"web-\"", false)]
    // Containers by name.
    [TestCase(Steps + "Then \"fetch\" was executed exactly once and terminated with exit code 0|And \"migrate\" was restarted at "
        + "least 2 times|"
        + "And the container \"server\" was never started|And kubectl lists the Pod \"app\" as either \"Init:Error\" or "
        + "\"Init:CrashLoopBackOff\"|And the logs of \"server\" are refused with \"is waiting to start: PodInitializing\"", true)]
    [TestCase(Steps + "Then \"fetch\" was executed exactly twice", false)]
    [TestCase(Steps + "Then \"migrate\" was restarted at least 20 times", false)]
    [TestCase(Steps + "Then the container \"fetch\" was never started", false)]
    [TestCase(Steps + "Then kubectl lists the Pod \"app\" as \"Running\"", false)]
    [TestCase(Steps + "Then the logs of \"fetch\" are refused with \"is waiting to start\"", false)]
    [TestCase("Given a Pod \"app\" with a sidecar \"log\" that prints \"hello\" every second|When I wait 5 seconds|"
        + "Then the sidecar container of Pod \"app\" is waiting in state \"CrashLoopBackOff\"", false)]
    [TestCase("Given a Pod \"app\" with a sidecar \"log\" that prints \"hello\" every second|When I wait 5 seconds|"
        + "Then the sidecar container of Pod \"app\" is running|And \"kubectl logs app -c log\" shows \"hello\"", true)]
    // Nodes named earlier, and the Pods that run there.
    [TestCase(Guard + "When I cordon one worker and delete its \"web\" Pods|And 5 seconds pass|Then 2 \"web\" Pods run, one per worker|"
        + "And its successor is left Pending", true)]
    [TestCase(Guard + "When I cordon one worker and delete its \"web\" Pods|And 5 seconds pass|Then 3 \"web\" Pods run, one per "
        + "worker", false)]
    [TestCase(Guard + "When I cordon one worker and delete its \"web\" Pods|And I uncordon that worker|"
        + "Then the Pending \"web\" Pod lands on that worker", true)]
    [TestCase(Guard + "When I taint one worker \"a=b:NoExecute\"|Then no \"web\" Pod is evicted", false)]
    [TestCase(Guard + "When I wait 1 second|Then each worker runs 1 \"web\" Pod", true)]
    [TestCase(Guard + "When I wait 1 second|Then each worker runs 2 \"web\" Pods", false)]
    [TestCase(Guard + "When I scale Deployment \"web\" to 4 replicas|Then the new \"web\" Pod is left Pending with "
        + "\"anti-affinity\"", true)]
    [TestCase(Guard + "When I scale Deployment \"web\" to 4 replicas|Then the new \"web\" Pod is left Pending with \"Insufficient "
        + "cpu\"", false)]
    [TestCase("Given a Deployment \"web\" with 2 replicas on \"worker2\"|When I wait 1 second|"
        + "Then only the node that runs \"web\" has the label \"kubernetes.io/hostname=worker2\"", true)]
    // Quotas and defaults.
    [TestCase("Given a namespace \"team\" with a ResourceQuota \"cap\": requests.cpu 2, pods 4|And a LimitRange \"d\" in namespace "
        + "\"team\" with a "
        + "default CPU request of 500m|When I create a Deployment \"web\" in \"team\" with 2 replicas|"
        + "Then 2 \"web\" Pods run in \"team\" within 1 minute|And the quota \"cap\" in \"team\" counts 1000m CPU and 2 Pods as "
        + "used", true)]
    [TestCase("Given a namespace \"team\" with a ResourceQuota \"cap\": requests.cpu 2, pods 4|And a LimitRange \"d\" in namespace "
        + "\"team\" with a "
        + "default CPU request of 500m|When I create a Deployment \"web\" in \"team\" with 2 replicas|"
        + "Then the quota \"cap\" in \"team\" counts 1500m CPU and 3 Pods as used", false)]
    // All objects named earlier, and objects that were only described, which leave no trace.
    [TestCase("Given a Deployment \"web\" with 3 replicas|When I wait until all 3 Pods of \"web\" are ready|And I delete these Pods|"
        + "Then at least one of the Pods of \"web\" has not been replaced", false)]
    [TestCase("Given a Deployment \"web\" with 3 replicas|When I wait until all 3 Pods of \"web\" are ready|And I delete these Pods|"
        + "Then within 1 minute all 3 Pods of \"web\" have been replaced", true)]
    [TestCase("Given a Deployment \"web\" with 3 replicas|When I wait until all 3 Pods of \"web\" are ready|And I delete one of the Pods|"
        + "Then within 1 minute all 3 Pods of \"web\" have been replaced", false)]
    [TestCase("Given a Pod \"lone\" running image \"nginx:9.99\"|When I create it|And 1 second passes|"
        + "Then there is no event \"BackOff\" for Pod \"lone\"", true)]
    // What containers do, and how they end.
    [TestCase(Crash + "Then the container of Pod \"crash\" was last terminated with reason \"Error\" and exit code 3|"
        + "And the last termination reason of Pod \"crash\" is \"Error\"|And the exit code of the last run was 3|"
        + "And the RESTARTS column shows at least 2|And \"kubectl get pod crash\" shows at least 2 restarts", true)]
    [TestCase(Crash + "Then the exit code of the last run of Pod \"crash\" was 4", false)]
    [TestCase(Crash + "Then the last termination reason of Pod \"crash\" is \"OOMKilled\"", false)]
    [TestCase(Crash + "Then the RESTARTS column shows more than 40", false)]
    [TestCase(Crash + "Then \"kubectl get pod crash\" shows 0 restarts", false)]
    [TestCase("Given a Pod \"hog\" with a memory limit of 64Mi that allocates 200Mi|When I wait 1 minute|"
        + "Then the previous container of \"hog\" was killed with \"OOMKilled\"", true)]
    [TestCase("Given a Pod \"hog\" with a memory limit of 64Mi that allocates 10Mi|When I wait 1 minute|"
        + "Then the previous container of \"hog\" was killed with \"OOMKilled\"", false)]
    [TestCase("Given a Pod \"big\" that requests 100 CPUs|When I wait 1 minute|Then Pod \"big\" is Pending because of insufficient CPU|"
        + "And the scheduler says \"Insufficient cpu\"|And no node is chosen for Pod \"big\"", true)]
    [TestCase("Given a Pod \"big\" that requests 100 CPUs|When I wait 1 minute|Then Pod \"big\" is Pending because of insufficient "
        + "memory", false)]
    [TestCase("Given a Pod \"big\"|When I wait 1 minute|Then no node is chosen for Pod \"big\"", false)]
    [TestCase(Probed + "When \"/ready\" of Deployment \"web\" starts to return 500|And 1 minute passes|Then the readiness probe of "
        + "Deployment \"web\" fails|"
        + "And every Pod of \"web\" no longer gets traffic", true)]
    [TestCase(Probed + "When I wait 1 minute|Then the readiness probe of Deployment \"web\" fails", false)]
    [TestCase(Probed + "When I wait 1 minute|Then every Pod of \"web\" gets no more traffic", false)]
    [TestCase("Given a Pod \"app\" that reads \"PASSWORD\" from a Secret \"db\" that nobody has created|When I wait 1 minute|"
        + "Then the message of the waiting container of Pod \"app\" contains \"not found\"", true)]
    [TestCase("Given a Pod \"stubborn\" that ignores SIGTERM and has a termination grace period of 20 seconds|When I delete Pod "
        + "\"stubborn\"|"
        + "Then Pod \"stubborn\" takes about 20 seconds to terminate", true)]
    [TestCase("Given a Pod \"stubborn\" that ignores SIGTERM and has a termination grace period of 20 seconds|When I delete Pod "
        + "\"stubborn\"|"
        + "Then Pod \"stubborn\" takes about 5 seconds to terminate", false)]
    [TestCase("Given a cluster with metrics-server|And a Deployment \"web\" with 1 replica and a CPU request of 100m|"
        + "And a HorizontalPodAutoscaler for Deployment \"web\" between 1 and 4 replicas at 50 % CPU|And 2 minutes pass|"
        + "When the Pods of \"web\" are kept busy|And 3 minutes pass|Then Deployment \"web\" has more than 1 ready Pods", true)]
    [TestCase("Given a cluster with metrics-server|And a Deployment \"web\" with 1 replica and a CPU request of 100m|"
        + "And a HorizontalPodAutoscaler for Deployment \"web\" between 1 and 4 replicas at 50 % CPU|And 2 minutes pass|"
        + "When I wait 3 minutes|Then Deployment \"web\" has more than 1 ready Pods", false)]
    [TestCase("Given a DaemonSet \"agent\"|When I wait 1 second|Then DaemonSet \"agent\" has one Pod on each of the 3 workers but "
        + "not on the "
        + "control plane|And the Pods of \"agent\" run on the 3 workers, but not on the control plane", true)]
    [TestCase("Given a DaemonSet \"agent\" that tolerates everything|When I wait 1 second|Then DaemonSet \"agent\" has one Pod on "
        + "each of the 3 "
        + "workers but not on the control plane", false)]
    [TestCase("Given a Deployment \"agent\" with 2 replicas|When I wait 1 second|Then the Pods of \"agent\" run on the 3 workers", false)]
    // Newcomers' words.
    [TestCase(Web + "When I delete one of the Pods of \"web\"|Then Kubernetes starts a new Pod|And I can see 2 Pods", true)]
    [TestCase(Web + "When I wait 1 second|Then Kubernetes starts a new Pod", false)]
    [TestCase(Web + "When I delete one of the Pods of \"web\"|And 20 seconds pass|Then nothing happens to the other Pods", true)]
    [TestCase(Web + "When I restart Deployment \"web\"|And 20 seconds pass|Then nothing happens to the Pods of \"web\"", false)]
    [TestCase(Web + "When I wait 1 second|Then I can open \"http://web\" from inside the cluster|"
        + "And I cannot reach \"http://web\" from outside", true)]
    [TestCase(Web + "When I wait 1 second|Then I can open \"http://web\" from outside", false)]
    [TestCase(Web + "When I wait 1 second|Then the website is reachable", true)]
    [TestCase(Web + "When I scale Deployment \"web\" to 0 replicas|Then the website is reachable", false)]
    [TestCase(Crash + "Then the restart count of Pod \"crash\" goes up", true)]
    [TestCase(Web + "When I wait 1 second|Then the restart count goes up", false)]
    [TestCase(Web + "When I wait 1 second|Then Deployment \"web\" reports 2 of 2 replicas available", true)]
    [TestCase(Web + "When I wait 1 second|Then Deployment \"web\" reports 1 of 2 replicas available", false)]
    [TestCase("Given a DaemonSet \"agent\"|When the node \"worker2\" reboots|Then within 2 minutes node \"worker2\" is Ready", true)]
    [TestCase(Web + "When I wait 1 second|Then Deployment \"web\" is at revision 2", false)]
    [TestCase(Web + "When I wait 1 second|Then no Pod of \"web\" is on the control plane", true)]
    [TestCase(Web + "When I wait 1 second|Then every Pod of \"web\" is on the control plane", false)]
    [TestCase(Web + "When I wait 1 second|Then DNS does not know the name \"nobody\"", true)]
    [TestCase(Web + "When I wait 1 second|Then DNS does not know the name \"web\"", false)]
    // Fields in words.
    [TestCase(Web + "When I change the internal traffic policy of the Service \"web\" to \"Local\"|"
        + "Then Service \"web\" has internalTrafficPolicy Local", true)]
    [TestCase(Web + "When I change the internal traffic policy of the Service \"web\" to \"Local\"|"
        + "Then the internal traffic policy of the Service \"web\" is \"Cluster\"", false)]
    [TestCase("Given a StatefulSet \"db\" with 3 replicas and update strategy RollingUpdate with partition 2|When I wait 1 second|"
        + "Then StatefulSet \"db\" has partition 2", true)]
    [TestCase("Given a StatefulSet \"db\" with 3 replicas and update strategy RollingUpdate with partition 2|When I wait 1 second|"
        + "Then StatefulSet \"db\" has a partition of 3", false)]
    public void Scenario_OfOthers_IsJudged(string steps, bool isTrue) => OneScenario.Judge(steps, isTrue);
}
