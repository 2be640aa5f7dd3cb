using Scenarios.Cli.Tests.Run;

namespace Scenarios.Cli.Tests.Steps.Language.English;

/// <summary>
/// Nodes, zones and room in the words of people on call: each phrase holds where it is true, and fails where it is not.
/// </summary>
internal sealed class SchedulingWordsTests
{
    private const string Nodes = "Given a control plane node \"cp-1\" and these workers:~  | name | zone | cpu |~  | n1 | a | 4 |~  | n2 "
        + "| b | 4 |~";

    private const string Batch = "And a PriorityClass \"low\" with value 100 and a PriorityClass \"high\" with value 10000~And a "
        + "Deployment \"batch\" with priority \"low\" whose Pods request 1 CPU each~";

    private const string Loaded = "Given the metrics server is installed~And a Deployment \"web\" with 1 replica that requests \"200m\" of "
        + "CPU~And a HorizontalPodAutoscaler \"web\" that keeps Deployment \"web\" between 1 and 4 replicas at 50% "
        + "CPU~";

    // Nodes as a table has them.
    [TestCase(Nodes + "When I wait 1 second~Then node \"n1\" has the label \"topology.kubernetes.io/zone=a\"~And node \"cp-1\" "
        + "does not have the label \"topology.kubernetes.io/zone=a\"", true)]
    [TestCase(Nodes + "When I run \"kubectl get node n2 -o jsonpath={.status.allocatable.cpu}\"~Then the output is \"4\"", true)]
    [TestCase(Nodes + "When I run \"kubectl get node n2 -o jsonpath={.status.allocatable.cpu}\"~Then the output is \"8\"", false)]
    [TestCase("Given a control plane node \"cp-1\" and these 3 workers:~  | name |~  | n1 |~  | n2 |~When I wait 1 "
        + "second~Then node \"n1\" is Ready", false)]
    [TestCase("Given these nodes:~  | name | role | disk | taints |~  | cp | control-plane | | |~  | n1 | worker | ssd "
        + "| a=b:NoSchedule |~When I wait 1 second~Then node \"n1\" has the label \"disk=ssd\"~And node \"n1\" has "
        + "the taint \"a=b:NoSchedule\"", true)]
    // Zones.
    [TestCase(Nodes + "And a Deployment \"web\" with 4 replicas~When I wait 1 second~Then 2 Pods of \"web\" run in zone \"a\" "
        + "and 2 in zone \"b\"~And each zone has 2 Pods of \"web\"~And zone \"a\" has 2 Pods of \"web\" and zone "
        + "\"b\" has 2~And the Pods of \"web\" are spread evenly over both zones", true)]
    [TestCase(Nodes + "And a Deployment \"web\" with 4 replicas~When I wait 1 second~Then 2 Pods of \"web\" run in zone \"a\" "
        + "and 3 in zone \"b\"", false)]
    [TestCase(Nodes + "And a Deployment \"web\" with 4 replicas~When I wait 1 second~Then each zone has 1 Pod of \"web\"", false)]
    [TestCase(Nodes + "And a Deployment \"web\" with 2 replicas on \"n1\"~When I wait 1 second~Then zone \"b\" has 2 Pods of "
        + "\"web\"", false)]
    [TestCase(Nodes + "And a Deployment \"web\" with 2 replicas on \"n1\"~When I wait 1 second~Then the Pods of \"web\" are "
        + "spread over both zones", false)]
    [TestCase(Nodes + "And a Deployment \"web\" with 2 replicas on \"n1\"~When I wait 1 second~Then all Pods of \"web\" in "
        + "zone \"a\" are ready~And there are no Pods of \"web\" in zone \"b\"", true)]
    // Affinity, taints, and a node that is the only one.
    [TestCase("When I create a Pod \"t\" with preferred node affinity for \"gpu=true\"~And I wait 1 minute~Then Pod "
        + "\"t\" is running", true)]
    [TestCase("When I create a Pod \"t\" with required node affinity for \"gpu=true\"~And I wait 1 minute~Then Pod "
        + "\"t\" is running", false)]
    [TestCase(Nodes + "And I put the taint \"a=b:NoSchedule\" on \"n2\"~When I create a Deployment \"web\" with 2 replicas "
        + "that tolerates this taint and is pinned to \"n2\"~Then both replicas of \"web\" are ready on \"n2\"", true)]
    [TestCase(Nodes + "And I put the taint \"a=b:NoSchedule\" on \"n2\"~When I create a Deployment \"web\" with 2 replicas "
        + "that is pinned to \"n2\"~Then both replicas of \"web\" are ready on \"n2\"", false)]
    [TestCase("When I create a Pod \"t\" that tolerates this taint", false)]
    // Room, quotas and budgets.
    [TestCase(Nodes + "And a Deployment \"batch\" whose Pods request 1 CPU each~And there are so many Pods of \"batch\" that "
        + "no worker has 1 CPU left~When I create a Pod \"one\" that requests 1 CPU~And I wait 1 minute~Then Pod "
        + "\"one\" is Pending", true)]
    [TestCase(Nodes + "And a Deployment \"batch\" whose Pods request 1 CPU each~And there are so many Pods of \"batch\" that "
        + "no worker has 1 CPU left~When I create a Pod \"one\" that requests 1 CPU~And I wait 1 minute~Then Pod "
        + "\"one\" is running", false)]
    [TestCase("Given a Deployment \"batch\"~And there are so many Pods of \"batch\" that no worker has 1 CPU left~When "
        + "I wait 1 second", false)]
    [TestCase(Nodes + "And a Deployment \"batch\" whose Pods request 3 CPU each~And there are so many Pods of \"batch\" that "
        + "no worker has 1 CPU left~When I wait 1 second", false)]
    [TestCase(Nodes + "And a PriorityClass \"low\" with value 100 and a PriorityClass \"high\" with value 10000~And a "
        + "Deployment \"batch\" with priority \"low\" whose Pods request 1 CPU each~And there are as many Pods of "
        + "\"batch\" as fit~When I create a Pod \"alarm\" with priority \"high\" that requests 1 CPU~Then within 2 "
        + "minutes Pod \"alarm\" is running~And exactly 1 Pod of \"batch\" was preempted~And the Pod that replaces "
        + "it is Pending", true)]
    [TestCase(Nodes + "And a PriorityClass \"low\" with value 100 and a PriorityClass \"high\" with value 10000~And a "
        + "Deployment \"batch\" with priority \"low\" whose Pods request 1 CPU each~And there are as many Pods of "
        + "\"batch\" as fit~When I create a Pod \"alarm\" with priority \"low\" that requests 1 CPU~And I wait 1 "
        + "minute~Then exactly 1 Pod of \"batch\" was preempted", false)]
    [TestCase("Given a Deployment \"web\" with 3 replicas~And a PodDisruptionBudget \"web\" that wants at least 3 Pods "
        + "of \"web\" available~When I change PodDisruptionBudget \"web\" to at least 2 available Pods~Then "
        + "PodDisruptionBudget \"web\" has minAvailable 2~And PodDisruptionBudget \"web\" allows 1 disruption", true)]
    [TestCase("Given a Deployment \"web\" with 3 replicas~And a PodDisruptionBudget \"web\" that wants at least 3 Pods "
        + "of \"web\" available~When I relax PodDisruptionBudget \"web\" to at most 2 unavailable Pods~Then "
        + "PodDisruptionBudget \"web\" has maxUnavailable 2", true)]
    [TestCase("Given a Deployment \"web\" with 3 replicas~And a PodDisruptionBudget \"web\" that wants at least 3 Pods "
        + "of \"web\" available~When I change PodDisruptionBudget \"web\" to at least 2 available Pods~Then "
        + "PodDisruptionBudget \"web\" has minAvailable 3", false)]
    [TestCase("Given a ResourceQuota \"cap\": requests.cpu 1~When I raise \"requests.cpu\" in ResourceQuota \"cap\" to "
        + "\"2\"~Then ResourceQuota \"cap\" has \"requests.cpu\" 2", true)]
    [TestCase("Given a ResourceQuota \"cap\": requests.cpu 1~When I raise \"requests.cpu\" in ResourceQuota \"cap\" to "
        + "\"2\"~Then ResourceQuota \"cap\" has \"requests.cpu\" 1", false)]
    // Load, and what follows it.
    [TestCase(Loaded + "When every Pod of \"web\" uses \"180m\" of CPU~Then within 10 minutes Deployment \"web\" is scaled to 4 "
        + "replicas~And it was never scaled to more than 4 replicas", true)]
    [TestCase(Loaded + "When every Pod of \"web\" uses \"180m\" of CPU~And 10 minutes pass~Then it was never scaled to more "
        + "than 3 replicas", false)]
    [TestCase(Loaded + "When every Pod of \"web\" uses \"90m\" of CPU~Then within 5 minutes Deployment \"web\" is scaled to 4 "
        + "replicas", false)]
    [TestCase(Loaded + "When every Pod of \"web\" uses \"180m\" of CPU~And 5 minutes pass~And the load stops~And 10 minutes "
        + "pass~Then Deployment \"web\" is back to 1 replica", true)]
    [TestCase(Loaded + "When every Pod of \"web\" uses \"180m\" of CPU~And 15 minutes pass~Then Deployment \"web\" is back to 1 "
        + "replica", false)]
    [TestCase(Loaded + "When I wait 5 minutes~Then the only Pod of \"web\" is ready", true)]
    [TestCase("Given a Deployment \"web\" with 2 replicas~When I wait 1 second~Then the only Pod of \"web\" is ready", false)]
    public void Scenario_InPlainWords_IsJudged(string steps, bool isTrue)
    {
        using var features = new TemporaryFeatures()
            .With("a.feature", $"Feature: F\n  Scenario: S\n    {steps.Replace("~", "\n    ", StringComparison.Ordinal)}\n");
        features.Print().ShouldContain(isTrue ? "1 scenario (1 passed)" : "1 scenario (1 failed)");
    }
}
