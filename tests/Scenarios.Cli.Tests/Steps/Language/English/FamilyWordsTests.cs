namespace Scenarios.Cli.Tests.Steps.Language.English;

/// <summary>
/// Families of Givens and Whens: rules of Ingresses, whole resources, zones, histories, keys, rights that are taken away. Each holds where
/// it is true, and fails where it is not.
/// </summary>
internal sealed class FamilyWordsTests
{
    private const string Shop = "Given an NGINX ingress controller is installed|And a Deployment \"cart\" with 1 replica that answers "
        + "every request with its own name|And a Deployment \"front\" with 1 replica that answers every request with its own name|"
        + "And a Service \"cart\" for Deployment \"cart\" on port 80|And a Service \"front\" for Deployment \"front\" on port 80|";

    [TestCase(Shop + "And an Ingress \"shop\" that routes \"shop.test/cart\" to the Service \"cart\" and everything else to the Service "
        + "\"front\"|When a user outside the cluster opens \"http://shop.test/cart\"|Then the response is \"cart\"|When a user outside the "
        + "cluster opens \"http://shop.test/other\"|Then the response is \"front\"", true)]
    [TestCase(Shop + "And an Ingress \"shop\" that routes \"shop.test/cart\" to the Service \"cart\" and everything else to the Service "
        + "\"front\"|When a user outside the cluster opens \"http://shop.test/other\"|Then the response is \"cart\"", false)]
    [TestCase(Shop + "And an Ingress \"shop\" with the host \"shop.test\", the path \"/\" and the backend Service \"cart\" on port 80|"
        + "When a client sends 1 request for the host \"shop.test\" to the ingress controller|Then the response is \"cart\"", true)]
    // Resources as a whole.
    [TestCase("Given a Pod \"calm\" with requests and limits of 100m CPU and 64Mi memory|Then the QoS class of Pod \"calm\" is Guaranteed",
        true)]
    [TestCase("Given a Pod \"calm\" with requests and limits of 100m CPU|Then the QoS class of Pod \"calm\" is Guaranteed", false)]
    [TestCase("Given a Pod \"calm\" without any requests or limits|Then the QoS class of Pod \"calm\" is BestEffort", true)]
    [TestCase("When I create a Pod \"giant\" that requests more memory than any node has|And 30 seconds pass|Then Pod \"giant\" is Pending",
        true)]
    [TestCase("Given each worker has 2 CPUs and 4Gi of memory|When I create a Pod \"wide\" that requests 3 CPUs|And 30 seconds pass|"
        + "Then Pod \"wide\" is Pending", true)]
    [TestCase("Given each worker has 4 CPUs and 4Gi of memory|When I create a Pod \"wide\" that requests 3 CPUs|And 30 seconds pass|"
        + "Then Pod \"wide\" is Pending", false)]
    // Keys, histories, probes, claims.
    [TestCase("Given a ConfigMap \"look\" with the keys \"color\" set to \"blue\" and \"size\" set to \"big\"|"
        + "Then ConfigMap \"look\" has the key \"size\" set to \"big\"", true)]
    [TestCase("Given a ConfigMap \"look\" with the keys \"color\" set to \"blue\" and \"size\" set to \"big\"|"
        + "Then ConfigMap \"look\" has the key \"color\" set to \"big\"", false)]
    [TestCase("Given a CronJob \"tick\" which runs every minute and keeps the last 2 successful Jobs and 1 failed Job|"
        + "Then the failedJobsHistoryLimit of CronJob \"tick\" is 1|And the successfulJobsHistoryLimit of CronJob \"tick\" is 2", true)]
    [TestCase("Given a StatefulSet \"db\" with 2 replicas and a claim template \"data\" of \"1Gi\" whose claims are deleted when it is "
        + "scaled down|Then the whenScaled of StatefulSet \"db\" is \"Retain\"", false)]
    // Actions on what is chosen, and rights that are taken away.
    [TestCase("Given a Deployment \"web\" with 3 replicas|When somebody deletes two of the three Pods of \"web\"|"
        + "Then Deployment \"web\" has 3 ready Pods", true)]
    [TestCase("Given a Deployment \"web\" with 3 replicas|When somebody deletes two of the four Pods of \"web\"|"
        + "Then Deployment \"web\" has 3 ready Pods", false)]
    [TestCase("Given a ServiceAccount \"bot\"|And a Role \"reader\" which allows get, list and watch on Pods|When I give the Role "
        + "\"reader\" to the ServiceAccount \"bot\" with a RoleBinding \"read\"|Then \"bot\" can list Pods|When I take the Role "
        + "\"reader\" away from the ServiceAccount \"bot\"|Then \"bot\" cannot list Pods", true)]
    [TestCase("Given a ServiceAccount \"bot\"|And a Role \"reader\" which allows get, list and watch on Pods|When I take the Role "
        + "\"reader\" away from the ServiceAccount \"bot\"|Then \"bot\" cannot list Pods", false)]
    [TestCase("Given a Deployment \"web\" with 2 replicas|When I set the environment variable \"MODE\" to \"a\" on Deployment \"web\"|And "
        + "I change the environment variable \"MODE\" of the Deployment \"web\" from \"b\" to \"c\"|Then Deployment \"web\" exists", false)]
    public void Family_InOrdinaryWords_IsJudged(string steps, bool isTrue) => OneScenario.Judge(steps, isTrue);
}
