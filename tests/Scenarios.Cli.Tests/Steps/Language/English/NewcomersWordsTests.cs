namespace Scenarios.Cli.Tests.Steps.Language.English;

/// <summary>
/// What newcomers say of values, images and versions: each phrase holds where it is true, and fails where it is not.
/// </summary>
internal sealed class NewcomersWordsTests
{
    private const string Colour = "Given a ConfigMap \"settings\" with COLOR=red|And a Pod \"web\" which gets its environment from "
        + "ConfigMap \"settings\"|";

    private const string Nodes = "Given a Deployment \"web\" with 2 replicas|And a Service \"web\" of type NodePort for Deployment "
        + "\"web\" on port 80 with node port 30081|";

    private const string Web = "Given a Deployment \"web\" with 2 replicas and a CPU request of 200m|And a Service \"web\" for "
        + "Deployment \"web\" on port 80|";

    [TestCase(Colour + "When I change COLOR to green in \"settings\"|Then the Pod still sees \"red\"|And Pod \"web\" still has "
        + "COLOR=red|And Pod \"web\" still uses the old value of \"COLOR\"", true)]
    [TestCase(Colour + "When I change COLOR in ConfigMap \"settings\" to green|Then Pod \"web\" sees the new value \"green\"", false)]
    [TestCase(Colour + "When I set COLOR=green in ConfigMap \"settings\"|Then COLOR is still \"red\" in Pod \"web\"|And "
        + "ConfigMap \"settings\" has the key \"COLOR\" set to \"green\"", true)]
    [TestCase(Colour + "When I update ConfigMap \"settings\" with COLOR=green|Then Pod \"web\" still has COLOR=green", false)]
    [TestCase(Colour + "When I wait 1 second|Then the Pod still sees \"red\"", false)]
    [TestCase("Given a ConfigMap \"settings\" where COLOR is set to red|When I wait 1 second|Then ConfigMap "
        + "\"settings\" has the key \"COLOR\" set to \"blue\"", false)]
    [TestCase("Given a ConfigMap \"settings\" that is immutable and contains COLOR=red|When I try to set COLOR to "
        + "\"green\" in ConfigMap \"settings\"|Then the command fails", true)]
    [TestCase(Web + "When I update the image of Deployment \"web\" to \"nginx:9.99\"|Then the new Pod cannot pull its "
        + "image|And pulling the image fails|And \"web\" still answers requests", true)]
    [TestCase(Web + "When I update the image of Deployment \"web\" to \"nginx:1.28\"|And 1 minute passes|Then the new Pods "
        + "cannot pull their image", false)]
    [TestCase(Web + "When I update the image of Deployment \"web\" to \"nginx:1.28\"|And 1 minute passes|Then pulling the "
        + "image fails", false)]
    [TestCase(Web + "When I update the image of Deployment \"web\" to \"nginx:1.28\"|And 1 minute passes|And I go back to "
        + "the previous version of \"web\"|Then within 1 minute all Pods of \"web\" are back to \"nginx:1.27\"", true)]
    [TestCase(Web + "When I update the image of Deployment \"web\" to \"nginx:1.28\"|And 1 minute passes|And revision 1 of "
        + "Deployment \"web\" is restored|Then within 1 minute all Pods of \"web\" run image \"nginx:1.28\"", false)]
    // Moments, labels, and who is left.
    [TestCase(Web + "When I scale Deployment \"web\" to 0 replicas|And 1 minute passes|And I scale Deployment \"web\" to 2 "
        + "replicas|And 1 minute passes|Then there was a moment when no Pod of \"web\" was ready", true)]
    [TestCase(Web + "When I scale Deployment \"web\" to 3 replicas|And 1 minute passes|Then there was a moment when no Pod "
        + "of \"web\" was ready", false)]
    [TestCase(Web + "When I scale Deployment \"web\" to 0 replicas|And 1 minute passes|Then Deployment \"web\" is without "
        + "any ready Pod", true)]
    [TestCase(Web + "When I wait 1 second|Then Deployment \"web\" is without any ready Pod", false)]
    [TestCase("Given 2 Pods labelled \"tier=front\"|And a Pod \"back\" labelled \"tier=back\"|When I delete all Pods "
        + "labelled \"tier=front\"|And 1 minute passes|Then there are no Pods labelled \"tier=front\"|And Pod "
        + "\"back\" is running", true)]
    [TestCase("Given a Pod \"back\" labelled \"tier=back\"|When I delete all Pods labelled \"tier=front\"", false)]
    [TestCase("Given a ReplicaSet \"cache\" with 2 replicas|When ReplicaSet \"cache\" is deleted without deleting the "
        + "Pods it owns|And 1 minute passes|Then there are 2 Pods labelled \"app=cache\"", true)]
    [TestCase("Given a ReplicaSet \"cache\" with 2 replicas|When ReplicaSet \"cache\" is deleted|And 1 minute "
        + "passes|Then there are 2 Pods labelled \"app=cache\"", false)]
    [TestCase("Given Deployment \"api\" has 3 replicas and its update strategy is \"Recreate\"|When I update the image "
        + "of Deployment \"api\" to \"nginx:1.28\"|And 1 minute passes|Then there was a moment when no Pod of "
        + "\"api\" was ready", true)]
    [TestCase("Given Deployment \"api\" has 3 replicas|When I update the image of Deployment \"api\" to "
        + "\"nginx:1.28\"|And 1 minute passes|Then there was a moment when no Pod of \"api\" was ready", false)]
    // What is not created is judged once the change has taken effect, or at each instant of a stated time.
    [TestCase("Given a Deployment \"web\" with 3 replicas|When I delete one Pod|Then no new Pod is created", false)]
    [TestCase("Given a Deployment \"web\" with 3 replicas|When I delete one Pod|Then no new Pod is created within 30 seconds", false)]
    [TestCase("Given a Deployment \"web\" with 3 replicas|When I scale \"web\" to 5 replicas|Then no Pods are added", false)]
    [TestCase("Given a Deployment \"web\" with 3 replicas|When I scale \"web\" to 2 replicas|Then no Pods are created within 1 minute|And "
        + "no new Pod is created", true)]
    // Numbers in words, and ports of nodes.
    [TestCase("Given a Deployment \"web\" with fourteen replicas|When eleven minutes go by|Then Deployment \"web\" has 14 ready Pods", true)]
    [TestCase("Given a Deployment \"web\" with fourteen replicas|When eleven minutes go by|Then Deployment \"web\" has thirteen ready Pods",
        false)]
    [TestCase(Nodes + "When I curl node \"worker\" on port 30081|Then the request succeeds", true)]
    [TestCase(Nodes + "When I call the worker \"worker2\" on its port 30082|Then the request succeeds", false)]
    // Nodes, fields and load in other words.
    [TestCase("Given a DaemonSet \"agent\" that tolerates everything|When I wait 1 second|Then DaemonSet \"agent\" has "
        + "one ready Pod on every node, including the control plane", true)]
    [TestCase("Given a DaemonSet \"agent\"|When I wait 1 second|Then DaemonSet \"agent\" has one ready Pod on every "
        + "node, including the control plane", false)]
    [TestCase("Given a Deployment \"web\" with 2 replicas|And a NodePort Service \"web\" for Deployment \"web\" on "
        + "port 80|When I set \"externalTrafficPolicy\" to \"Local\" on Service \"web\"|Then the external traffic "
        + "policy of Service \"web\" is \"Local\"", true)]
    [TestCase("Given a Deployment \"web\" with 2 replicas|And a NodePort Service \"web\" for Deployment \"web\" on "
        + "port 80|When I change Service \"web\" so that its external traffic policy is \"Local\"|Then the "
        + "external traffic policy of Service \"web\" is \"Cluster\"", false)]
    [TestCase("Given the metrics server is installed|And a Deployment \"web\" with 1 replica that requests \"200m\" of "
        + "CPU|When the CPU usage of Deployment \"web\" rises to 90% and stays there|And 2 minutes pass|And I run "
        + "\"kubectl top pods\"|Then the output matches \"18[0-3]m\"", true)]
    [TestCase("Given the metrics server is installed|And a Deployment \"web\" with 1 replica that requests \"200m\" of "
        + "CPU|When each Pod of \"web\" uses 50% of its requested CPU from now on|And 2 minutes pass|And I run "
        + "\"kubectl top pods\"|Then the output matches \"18[0-3]m\"", false)]
    [TestCase("Given a Deployment \"web\"|When each Pod of \"web\" uses 50% of its requested CPU from now on", false)]
    public void Scenario_InPlainWords_IsJudged(string steps, bool isTrue) => OneScenario.Judge(steps, isTrue);
}
