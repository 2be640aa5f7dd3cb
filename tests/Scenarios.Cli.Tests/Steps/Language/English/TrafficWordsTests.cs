namespace Scenarios.Cli.Tests.Steps.Language.English;

/// <summary>
/// Services, and who answers, in the words of people of operations: each phrase holds where it is true, and fails where it is not.
/// </summary>
internal sealed class TrafficWordsTests
{
    private const string Shop = "Given a Deployment \"shop\" with 3 replicas whose Pods answer with their own name|"
        + "And a Service \"shop\" on port 80 for these Pods with session affinity \"ClientIP\"|";

    private const string Filed = "Given a Deployment \"web\" with 2 replicas whose Pods answer with their own name|"
        + "And the Pods of \"web\" have a readiness probe that looks for the file \"/tmp/ready\" every 5 seconds|"
        + "And a Service \"web\" for Deployment \"web\" on port 80|When I remove the file \"/tmp/ready\" from one Pod of \"web\"|"
        + "And I wait 30 seconds|";

    private const string Web = "Given a Deployment \"web\" with 2 replicas|And a Service \"web\" for Deployment \"web\" on port 80|";
    // A file by which Pods are ready.
    [TestCase(Filed + "Then the Pod without the file is running but not ready|And Service \"web\" has 1 ready endpoint", true)]
    [TestCase(Filed + "Then the Pod without the file \"/tmp/other\" is not ready", false)]
    [TestCase(Filed + "And I put the file \"/tmp/ready\" back|Then within 30 seconds Service \"web\" has 2 ready endpoints again", true)]
    [TestCase(Filed + "And I put the file \"/tmp/other\" back|Then within 30 seconds Service \"web\" has 2 ready endpoints", false)]
    [TestCase(Filed + "And I restore the file|And 20 seconds pass|Then the Pod without the file is not ready", false)]
    [TestCase(Filed + "And I send 20 requests to \"http://web\" from inside the cluster|"
        + "Then all of them are answered, but none by the Pod that is not ready", true)]
    [TestCase(Filed + "And I send 20 requests to \"http://web\" from inside the cluster|"
        + "Then the unready Pod gets none of the requests", true)]
    [TestCase(Filed + "And I send 20 requests to \"http://web\" from inside the cluster|"
        + "Then all of them are answered, but none by the Pod that is ready", false)]
    [TestCase(Filed + "And I send 20 requests to \"http://web\" from inside the cluster|"
        + "Then none of the answers comes from the ready Pod", false)]
    [TestCase(Web + "When I put the file \"/tmp/ready\" back|Then Service \"web\" has 2 ready endpoints", false)]
    // Who answers.
    [TestCase(Shop + "When the same client Pod sends 20 requests to \"http://shop\"|"
        + "Then all of them are answered by one and the same Pod", true)]
    [TestCase(Shop + "When the same client Pod sends 20 requests to \"http://shop\"|And I delete the Pod that answered|"
        + "And Deployment \"shop\" is back to 3 ready Pods|"
        + "And the same client Pod sends 20 requests to \"http://shop\"|Then it is a different Pod than before", true)]
    [TestCase(Shop + "When the same client Pod sends 20 requests to \"http://shop\"|"
        + "And the same client Pod sends 20 requests to \"http://shop\"|Then it is a different Pod than before", false)]
    [TestCase(Shop + "When the same client Pod sends 20 requests to \"http://shop\"|Then it is a different Pod than before", false)]
    [TestCase(Shop + "When I turn off session affinity on Service \"shop\"|"
        + "And the same client Pod sends 40 requests to \"http://shop\"|"
        + "Then the answers come from more than one Pod", true)]
    [TestCase(Shop + "When the same client Pod sends 40 requests to \"http://shop\"|Then the answers come from more than one Pod", false)]
    [TestCase(Shop + "When I turn session affinity off on Service \"shop\"|"
        + "And I turn on session affinity for Service \"shop\"|"
        + "And the same client Pod sends 40 requests to \"http://shop\"|Then one Pod answers all of them", true)]
    [TestCase(Shop + "When session affinity is turned off on Service \"shop\"|"
        + "And the same client Pod sends 40 requests to \"http://shop\"|Then one Pod answers all of them", false)]
    [TestCase(Shop + "When a Pod curls \"http://shop\" 60 times|Then one Pod answers all of them", true)]
    [TestCase(Shop + "When I curl \"http://shop\" once from a Pod|Then each of the 3 Pods has answered some of them", false)]
    // Endpoints and addresses.
    [TestCase(Web + "When I wait 1 second|Then Service \"web\" lists the addresses of both Pods|"
        + "And the endpoints of Service \"web\" are the addresses of both Pods", true)]
    [TestCase(Web + "When I wait 1 second|Then Service \"web\" lists the addresses of all 3 Pods", false)]
    [TestCase(Web + "When I scale Deployment \"web\" to 3 replicas|And 20 seconds pass|"
        + "Then Service \"web\" lists the addresses of both Pods", false)]
    [TestCase(Web + "When I wait 1 second|Then Service \"web\" has a cluster IP but no node port|"
        + "And Service \"web\" has neither a node port nor an external IP", true)]
    [TestCase(Web + "When I wait 1 second|Then Service \"web\" has a cluster IP and a node port", false)]
    [TestCase(Web + "When I wait 1 second|Then Service \"web\" has neither a cluster IP nor a node port", false)]
    [TestCase(Web + "When I wait 1 second|Then Service \"web\" has neither a node port nor endpoints", false)]
    [TestCase(Web + "When I wait 1 second|Then the name \"web\" resolves to its cluster IP", true)]
    [TestCase(Web + "And a Service \"other\" on port 80|When I wait 1 second|"
        + "Then the name \"web\" resolves to the cluster IP of Service \"other\"", false)]
    [TestCase("Given a Service \"db\" of type ExternalName for the host \"db.example.com\"|"
        + "And a Deployment \"db\" with 1 replica that listens on port 5432|"
        + "When I replace Service \"db\" with a ClusterIP Service on port 5432 for Deployment \"db\"|"
        + "Then Service \"db\" has 1 ready endpoint|"
        + "And within 1 minute the name \"db\" resolves to its cluster IP", true)]
    [TestCase("Given a Service \"db\" of type ExternalName for the host \"db.example.com\"|When I wait 1 second|"
        + "Then Service \"db\" has a cluster IP", false)]
    [TestCase("Given a Deployment \"web\" with 2 replicas that listen on port 80 only|"
        + "And a Service \"web\" that forwards port 80 to port 8080 of these Pods|"
        + "When I try to reach \"http://web\" from a Pod|Then the connection is refused", true)]
    [TestCase("Given a Deployment \"web\" with 2 replicas that listen on port 80 only|"
        + "And a Service \"web\" that forwards port 80 to port 80 of these Pods|"
        + "When I try to reach \"http://web\" from a Pod|Then the connection is refused", false)]
    [TestCase("Given nothing in the cluster hands out addresses for load balancers|"
        + "And a Deployment \"web\" with 2 replicas|"
        + "When I create a Service \"web\" of type LoadBalancer for Deployment \"web\" on port 80|"
        + "And I wait 1 minute|Then Service \"web\" has a cluster IP and a node port, but no external IP", true)]
    [TestCase("Given nothing in the cluster hands out addresses for load balancers|"
        + "And a Deployment \"web\" with 2 replicas|"
        + "When I create a Service \"web\" of type LoadBalancer for Deployment \"web\" on port 80|"
        + "And I wait 1 minute|Then Service \"web\" has a cluster IP and an external IP", false)]
    [TestCase("Given ingress-nginx is running in the cluster|And a Deployment \"web\" with 2 replicas|"
        + "And a Service \"web\" for Deployment \"web\" on port 80|"
        + "And an Ingress \"front\" that sends everything for \"a.example\" to Service \"web\"|"
        + "When I request \"http://a.example/x\" through the ingress controller|Then the answer has status 404", true)]
    [TestCase("Given ingress-nginx is running in the cluster|And a Deployment \"web\" with 2 replicas|"
        + "And a Service \"web\" for Deployment \"web\" on port 80|"
        + "And an Ingress \"front\" that sends everything for \"a.example\" to Service \"web\"|"
        + "When I request \"http://a.example/\" through the ingress controller|Then the answer has status 503", false)]
    public void Scenario_InPlainWords_IsJudged(string steps, bool isTrue) => OneScenario.Judge(steps, isTrue);
}
