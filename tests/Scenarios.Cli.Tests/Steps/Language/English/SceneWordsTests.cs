namespace Scenarios.Cli.Tests.Steps.Language.English;

/// <summary>
/// What is there at first, and what is done: policies, places of Pods, load, variables, probes, rights. Each holds where it is true, and
/// fails where it is not.
/// </summary>
internal sealed class SceneWordsTests
{
    private const string Cache = "Given a Deployment \"cache\" with 1 replica|And a Service \"cache\" for Deployment "
        + "\"cache\" on port 80|"
        + "And a Pod \"app\" with the label \"tier=app\"|And a Pod \"guest\"|";

    private const string Scaled = "Given a cluster with metrics-server|And a Deployment \"web\" whose Pods request 100m CPU each|"
        + "And a HorizontalPodAutoscaler \"web\" keeps Deployment \"web\" at 50% CPU with 2 to 10 replicas|";

    [TestCase(Cache + "When I create a NetworkPolicy \"close\" that lets only Pods with the label \"tier=app\" talk "
        + "to the Pods of \"cache\"|"
        + "Then Pod \"app\" can connect to \"http://cache\"|And Pod \"guest\" cannot connect to \"http://cache\"", true)]
    [TestCase(Cache + "When I create a NetworkPolicy \"close\" that lets only Pods with the label \"tier=app\" talk "
        + "to the Pods of \"cache\"|"
        + "Then Pod \"guest\" can connect to \"http://cache\"", false)]
    [TestCase(Cache + "When somebody creates a NetworkPolicy \"port\" that allows traffic to the Pods of \"cache\" only on TCP port 81|"
        + "Then Pod \"app\" cannot connect to \"http://cache\"|When I change the allowed port in NetworkPolicy \"port\" to 80|"
        + "Then Pod \"app\" can connect to \"http://cache\"", true)]
    [TestCase(Cache + "When I create a NetworkPolicy \"out\" that allows the Pod \"app\" to reach only DNS|"
        + "Then Pod \"app\" can resolve the name \"cache\"|And Pod \"app\" cannot connect to \"http://cache\"", true)]
    [TestCase(Cache + "When I create a NetworkPolicy \"out\" that allows the Pod \"app\" to reach only DNS|"
        + "Then Pod \"app\" can connect to \"http://cache\"", false)]
    // Places of Pods.
    [TestCase("Given a Deployment \"web\" with 3 replicas, two Pods on \"worker\" and one on \"worker3\"|When I wait 1 second|"
        + "Then 2 Pods of \"web\" are on \"worker\"|And no Pod of \"web\" is on \"worker2\"", true)]
    [TestCase("Given a Deployment \"web\" with 3 replicas, two Pods on \"worker\" and one on \"worker3\"|When I wait 1 second|"
        + "Then 2 Pods of \"web\" are on \"worker3\"", false)]
    [TestCase("Given a Deployment \"web\" with 3 replicas, two Pods on \"worker\" and two on \"worker3\"|When I wait 1 second|"
        + "Then Deployment \"web\" exists", false)]
    [TestCase("Given a StatefulSet \"db\" with 6 replicas, two Pods on each worker|When I wait 1 second|"
        + "Then 2 Pods of \"db\" are on \"worker2\"", true)]
    [TestCase("Given a StatefulSet \"db\" with 1 replica and no disk, its Pod running on \"worker3\"|When I wait 1 second|"
        + "Then Pod \"db-0\" is on \"worker3\"", true)]
    // Load on all Pods together.
    [TestCase(Scaled + "When the total load on \"web\" rises to 200m CPU|Then Deployment \"web\" has 4 replicas within 2 minutes", true)]
    [TestCase(Scaled + "When the total load on \"web\" rises to 200m CPU|And 10 minutes pass|Then Deployment \"web\" "
        + "has 5 replicas", false)]
    [TestCase(Scaled + "And a constant total load of 300m CPU has brought \"web\" to 6 replicas|When the load on \"web\" stops|"
        + "And 4 minutes pass|Then Deployment \"web\" has 6 replicas", true)]
    [TestCase(Scaled + "And a constant total load of 300m CPU has brought \"web\" to 9 replicas|When I wait 1 second|"
        + "Then Deployment \"web\" exists", false)]
    // Variables and files that know the Pod; single keys.
    [TestCase("Given a Pod \"self\" with the label \"tier\" set to \"gold\"|And its variable \"TIER\" comes from the label \"tier\"|"
        + "Then the environment variable \"TIER\" in Pod \"self\" is \"gold\"", true)]
    [TestCase("Given a ConfigMap \"app\" with \"level\" set to \"info\"|And a Pod \"app\" with the variable \"LEVEL\" "
        + "from the key \"level\" "
        + "of ConfigMap \"app\"|Then the environment variable \"LEVEL\" in Pod \"app\" is \"debug\"", false)]
    [TestCase("Given a Pod \"self\" with the label \"tier=gold\"|And its labels are mounted as the file \"/info/labels\" through the "
        + "downward API|Then the file \"/info/labels\" in Pod \"self\" contains 'tier=\"gold\"'", true)]
    // Rights.
    [TestCase("Given a ServiceAccount \"bot\"|When I allow ServiceAccount \"bot\" to list Pods with a Role and a RoleBinding|"
        + "Then ServiceAccount \"bot\" can list Pods", true)]
    [TestCase("Given a ServiceAccount \"bot\"|When I allow ServiceAccount \"bot\" to list Pods with a Role and a RoleBinding|"
        + "Then ServiceAccount \"bot\" can delete Pods", false)]
    [TestCase("Given a ServiceAccount \"bot\"|When I create a ClusterRole \"seer\" that allows to list nodes|And I "
        + "bind it to \"bot\" with "
        + "a ClusterRoleBinding|Then \"bot\" can list the nodes", true)]
    public void Scene_InOrdinaryWords_IsJudged(string steps, bool isTrue) => OneScenario.Judge(steps, isTrue);
}
