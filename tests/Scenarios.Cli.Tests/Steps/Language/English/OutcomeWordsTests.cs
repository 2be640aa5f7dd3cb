namespace Scenarios.Cli.Tests.Steps.Language.English;

/// <summary>
/// What people say of outcomes: moments, order, gaps, the traffic of a period, refusals. Each is true once and untrue once.
/// </summary>
internal sealed class OutcomeWordsTests
{
    private const string Web = "Given a Deployment \"web\" with 3 replicas|And a Service \"web\" for Deployment \"web\" on port 80|";

    private const string Spread = "Given a Deployment \"web\" with 3 replicas spread evenly over the workers|"
        + "And a Service \"web\" for Deployment \"web\" on port 80|";

    private const string Db = "Given a StatefulSet \"db\" with 3 replicas|";

    private const string Claim = "Given a default StorageClass with dynamic provisioning|And a PersistentVolumeClaim \"data\" of 1Gi|"
        + "And a Pod \"writer\" that has the claim \"data\" mounted at \"/data\"|";

    private const string Sent = Spread + "And a client sends 10 requests per second to \"http://web\"|";

    // Moments that are named by what happened, wherever they stand.
    [TestCase(Spread + "When node \"worker\" loses power|And 2 minutes pass|"
        + "Then \"worker\" is NotReady 90 seconds after the power loss", true)]
    [TestCase(Spread + "When node \"worker\" loses power|And 2 minutes pass|"
        + "Then \"worker\" is NotReady 20 seconds after the power loss", false)]
    [TestCase(Spread + "When node \"worker\" loses power|And 4 minutes pass|"
        + "Then 4 minutes after the node went down no Pod has been replaced", true)]
    [TestCase(Spread + "When node \"worker\" loses power|And 4 minutes pass|"
        + "Then 8 minutes after the node went down no Pod of \"web\" has been replaced", false)]
    [TestCase(Db + "When I delete Pod \"db-1\"|And 1 minute passes|Then Pod \"db-1\" is ready within 40 seconds of the deletion", true)]
    [TestCase(Web + "When I scale Deployment \"web\" to 5 replicas|Then Deployment \"web\" has 5 ready Pods 1 minute after the scale-up",
        true)]
    [TestCase(Web + "When I scale Deployment \"web\" to 5 replicas|Then Deployment \"web\" has 4 ready Pods 1 minute after the scale-up",
        false)]
    [TestCase(Web + "When I set the image of Deployment \"web\" to \"nginx:1.28\"|"
        + "Then there are never fewer than 3 Pods available during the update", true)]
    [TestCase(Web + "When I set the image of Deployment \"web\" to \"nginx:1.28\"|"
        + "Then there are never fewer than 4 Pods available during the update", false)]
    [TestCase(Web + "When I scale Deployment \"web\" to 1 replica|Then \"web\" never had fewer than 3 Pods in that time", false)]
    // An explanation is a remark.
    [TestCase(Web + "When I scale Deployment \"web\" to 0 replicas|"
        + "Then a request from any Pod to \"http://web\" is refused, because none of the 3 Pods of \"web\" is left", true)]
    [TestCase(Web + "When I wait 1 second|"
        + "Then a request from any Pod to \"http://web\" is refused, because none of the 3 Pods of \"web\" is left", false)]
    [TestCase(Web + "When I wait 1 second|Then Deployment \"web\" is nevertheless complete", true)]
    // Order.
    [TestCase(Db + "When I wait 1 second|Then Pod \"db-1\" was only created once \"db-0\" was ready", true)]
    [TestCase(Db + "When I wait 1 second|Then Pod \"db-0\" was only created once \"db-1\" was ready", false)]
    [TestCase(Db + "When I scale StatefulSet \"db\" to 1 replica|Then Pod \"db-2\" went away before Pod \"db-1\"", true)]
    [TestCase(Db + "When I scale StatefulSet \"db\" to 1 replica|Then Pod \"db-1\" disappeared before \"db-2\" was gone", false)]
    [TestCase("Given a Deployment \"web\" with 2 replicas and the strategy \"Recreate\"|"
        + "When I set the image of Deployment \"web\" to \"nginx:1.28\"|Then no new Pod starts before all the old Pods are gone", true)]
    [TestCase(Web + "When I set the image of Deployment \"web\" to \"nginx:1.28\"|"
        + "Then no new Pod starts before all the old Pods are gone", false)]
    [TestCase(Db + "When I wait 1 second|Then Pod \"db-1\" does not start before Pod \"db-0\" is ready", true)]
    [TestCase(Db + "When I wait 1 second|Then Pod \"db-0\" does not start before Pod \"db-1\" is ready", false)]
    [TestCase(Db + "When I wait 1 second|Then Pod \"db-0\" was created before Pod \"db-7\" was created", false)]
    // Gaps and lengths.
    [TestCase("Given a CronJob \"report\" that runs every minute|When I wait 5 minutes|"
        + "Then about 1 minute lies between one Job and the next", true)]
    [TestCase("Given a CronJob \"report\" that runs every minute|When I wait 5 minutes|"
        + "Then at least 2 minutes lie between one Job and the next", false)]
    [TestCase("Given a CronJob \"report\" that runs every minute|When I wait 5 minutes|"
        + "Then the Jobs of \"report\" were created 1 minute apart", true)]
    [TestCase("Given a CronJob \"report\" that runs every minute|When I wait 5 minutes|"
        + "Then the Jobs of \"report\" were created 3 minutes apart", false)]
    [TestCase(Web + "When I set the image of Deployment \"web\" to \"nginx:1.28\"|Then the rollout takes less than 5 minutes", true)]
    [TestCase(Web + "When I set the image of Deployment \"web\" to \"nginx:1.28\"|Then the rollout takes at least 5 minutes", false)]
    // The traffic of a period.
    [TestCase(Sent + "When 1 minute passes|Then all requests of the last 30 seconds succeeded", true)]
    [TestCase(Sent + "When I scale Deployment \"web\" to 0 replicas|And 1 minute passes|"
        + "Then all requests of the last 30 seconds succeeded", false)]
    [TestCase(Sent + "When I scale Deployment \"web\" to 0 replicas|And 1 minute passes|"
        + "Then no request sent later than 10 seconds after the scale-down succeeded", true)]
    [TestCase(Sent + "When I scale Deployment \"web\" to 0 replicas|And 1 minute passes|"
        + "Then no request sent later than 10 seconds after the scale-down failed", false)]
    [TestCase(Sent + "When I scale Deployment \"web\" to 0 replicas|And 1 minute passes|"
        + "Then all failures happened in the first 5 seconds after the scale-down", false)]
    [TestCase(Sent + "When 1 minute passes|Then all failures happened in the last 30 seconds", false)]
    [TestCase(Sent + "When 1 minute passes|Then no failure happened in the last 30 seconds", true)]
    [TestCase(Sent + "When the container of one of the Pods of \"web\" hangs|"
        + "Then about a third of the requests of the next 20 seconds fail", true)]
    [TestCase(Sent + "When the container of one of the Pods of \"web\" hangs|"
        + "Then most of the requests of the next 20 seconds fail", false)]
    [TestCase(Sent + "When 1 minute passes|Then between 30 and 100 requests have failed", false)]
    [TestCase(Sent + "When 1 minute passes|Then fewer than 5 requests have failed", true)]
    [TestCase(Sent + "When 1 minute passes|Then from then on no request fails", true)]
    [TestCase(Sent + "When I scale Deployment \"web\" to 0 replicas|Then from then on no request fails", false)]
    // How the API server takes an attempt.
    [TestCase("Given an immutable ConfigMap \"app\"|When I try to set \"a\" to \"b\" in ConfigMap \"app\"|"
        + "Then the API server rejects the change", true)]
    [TestCase(Web + "When I run \"kubectl scale deployment web --replicas=2\"|Then the API server rejects the change", false)]
    [TestCase(Web + "When I run \"kubectl scale deployment web --replicas=2\"|Then the API server accepts the change", true)]
    [TestCase(Web + "When I run \"kubectl create namespace default\"|Then the creation is refused as \"AlreadyExists\"", true)]
    [TestCase(Web + "When I run \"kubectl create namespace default\"|Then the creation is forbidden", false)]
    // What somebody has, with what, and with whom.
    [TestCase(Spread + "When node \"worker\" loses power|And 8 minutes pass|"
        + "Then the Pod of \"web\" on \"worker\" is stuck in Terminating and has no replacement", false)]
    [TestCase("Given a StatefulSet \"db\" with 1 replica on \"worker\"|When node \"worker\" loses power|And 8 minutes pass|"
        + "Then the Pod \"db-0\" is stuck in Terminating and has no replacement", true)]
    [TestCase(Web + "When I wait 1 second|Then Service \"web\" has 3 endpoints, one for each Pod", true)]
    [TestCase(Web + "When I wait 1 second|Then Service \"web\" has 2 endpoints, one for each Pod", false)]
    [TestCase(Db + "When I wait 1 second|Then its Pods are called \"db-0\", \"db-1\" and \"db-2\"", true)]
    [TestCase(Db + "When I wait 1 second|Then its Pods are called \"db-0\", \"db-1\" and \"db-3\"", false)]
    [TestCase("Given a Pod \"a\" on \"worker\"|And a Pod \"b\" on \"worker\"|When I wait 1 second|"
        + "Then Pod \"a\" runs on the same node as Pod \"b\"", true)]
    [TestCase("Given a Pod \"a\" on \"worker\"|And a Pod \"b\" on \"worker2\"|When I wait 1 second|"
        + "Then Pod \"a\" runs on the same node as Pod \"b\"", false)]
    [TestCase("Given a Pod \"a\"|When I wait 1 second|Then it has its own IP address", true)]
    [TestCase("Given a Pod \"a\"|When I wait 1 second|Then it landed on one of the three workers and not on the control plane node", true)]
    [TestCase(Web + "When I wait 1 second|Then Deployment \"web\" only has 3 Pods", true)]
    [TestCase(Web + "When I wait 1 second|Then Deployment \"web\" only has 2 Pods", false)]
    [TestCase(Web + "When I wait 1 second|Then the condition Available of Deployment \"web\" is True", true)]
    [TestCase(Web + "When I wait 1 second|Then the condition Available of Deployment \"web\" is False", false)]
    // Who answers, and from where.
    [TestCase(Web + "When I wait 1 second|Then a Pod in namespace \"kube-public\" gets a response from \"http://web.default\"", true)]
    [TestCase(Web + "When I scale Deployment \"web\" to 0 replicas|"
        + "Then a Pod in namespace \"kube-public\" gets a response from \"http://web.default\"", false)]
    [TestCase(Web + "When I wait 1 second|Then port 30081 of node \"worker\" refuses the connection", true)]
    [TestCase(Web + "When I expose Deployment \"web\" as a Service \"open\" of type NodePort with port 80 and the node port 30081|"
        + "Then port 30081 of node \"worker\" refuses the connection", false)]
    [TestCase(Web + "When I expose Deployment \"web\" as a Service \"open\" of type NodePort with port 80 and the node port 30081|"
        + "Then a client outside the cluster gets a response from port 30081 of the control plane node", true)]
    [TestCase(Web + "When I wait 1 second|Then all requests to \"http://web\" are answered by the Pods of \"web\"", true)]
    // Told the other way round, in other places, or of an autoscaler.
    [TestCase(Spread + "When node \"worker\" loses power|And 2 minutes pass|"
        + "Then the taint \"node.kubernetes.io/unreachable:NoExecute\" is on node \"worker\"", true)]
    [TestCase(Spread + "When I wait 1 minute|Then the taint \"node.kubernetes.io/unreachable:NoExecute\" is on node \"worker\"", false)]
    [TestCase("Given a Pod \"big\" that requests 500 CPUs|When I wait 1 minute|"
        + "Then the scheduler reports that 3 nodes have insufficient CPU", true)]
    [TestCase("Given a Pod \"big\" that requests 500 CPUs|When I wait 1 minute|"
        + "Then the scheduler reports that 2 nodes have insufficient CPU", false)]
    [TestCase("Given an immutable ConfigMap \"app\"|When I wait 1 second|Then the ConfigMap \"app\" cannot be changed", true)]
    [TestCase("Given a ConfigMap \"app\"|When I wait 1 second|Then the ConfigMap \"app\" cannot be changed", false)]
    [TestCase("Given a Job \"sum\" that always fails with a back-off limit of 2|When I wait 10 minutes|"
        + "Then the Job \"sum\" has failed after 3 attempts", true)]
    [TestCase("Given a Job \"sum\" that always fails with a back-off limit of 2|When I wait 10 minutes|"
        + "Then the Job \"sum\" has failed after 2 attempts", false)]
    [TestCase("Given a Pod \"app\" that always exits with code 1|When I wait 3 minutes|"
        + "Then the Pod \"app\" goes into CrashLoopBackOff", true)]
    [TestCase("Given a Pod \"app\"|When I wait 3 minutes|Then the Pod \"app\" goes into CrashLoopBackOff", false)]
    [TestCase(Web + "When I scale Deployment \"web\" to 0 replicas|Then Service \"web\" has lost all its endpoints", true)]
    [TestCase(Web + "When I scale Deployment \"web\" to 1 replica|Then Service \"web\" has lost all its endpoints", false)]
    [TestCase(Web + "When I wait 1 second|Then connections to port 81 of the Service \"web\" fail", true)]
    [TestCase(Web + "When I wait 1 second|Then connections to port 80 of the Service \"web\" fail", false)]
    [TestCase(Web + "When I wait 1 second|Then the name \"web.prod.svc.cluster.local\" cannot be resolved", true)]
    [TestCase(Web + "When I wait 1 second|Then the name \"web.default.svc.cluster.local\" cannot be resolved", false)]
    [TestCase(Web + "When I scale Deployment \"web\" to 5 replicas|And 1 minute passes|"
        + "Then the number of replicas of \"web\" goes back to 3 after 1 minute", false)]
    [TestCase(Web + "When I run \"kubectl get pod nothing\"|Then kubectl exits with code 1", true)]
    [TestCase(Web + "When I run \"kubectl get pods\"|Then kubectl exits with code 1", false)]
    [TestCase(Web + "When I wait 1 second|Then the cluster has 4 nodes", true)]
    [TestCase(Web + "When I wait 1 second|Then the cluster has 5 nodes", false)]
    [TestCase("Given a Job \"once\" that succeeds after 10 seconds with a TTL of 100|When I wait 5 minutes|"
        + "Then the Job \"once\" is gone about 100 seconds after it finished", true)]
    [TestCase("Given a Job \"once\" that succeeds after 10 seconds with a TTL of 100|When I wait 5 minutes|"
        + "Then the Job \"once\" is gone about 30 seconds after it finished", false)]
    [TestCase(Claim + "When I delete PersistentVolumeClaim \"data\" without waiting|"
        + "Then the claim \"data\" stays in Terminating as long as the Pod \"writer\" exists", true)]
    [TestCase(Claim + "When I wait 1 second|Then the claim \"data\" stays in Terminating as long as the Pod \"writer\" exists", false)]
    [TestCase(Sent + "When I scale Deployment \"web\" to 0 replicas|And 1 minute passes|"
        + "Then for at least 40 seconds every request failed", true)]
    [TestCase(Sent + "When I scale Deployment \"web\" to 0 replicas|And 10 seconds pass|"
        + "Then for at least 40 seconds every request failed", false)]
    [TestCase(Web + "When I set the image of Deployment \"web\" to \"nginx:1.28\"|And 2 minutes pass|"
        + "Then the old ReplicaSet still exists with 0 replicas", true)]
    [TestCase(Web + "When I set the image of Deployment \"web\" to \"nginx:1.28\"|And 2 minutes pass|"
        + "Then the new ReplicaSet has 0 replicas", false)]
    [TestCase(Web + "When I wait 1 minute|Then no Pod of \"web\" was deleted or restarted", true)]
    [TestCase(Web + "When I delete one of the Pods of \"web\"|Then no Pod of \"web\" was deleted or restarted", false)]
    // Who else, how often, and inside of Pods.
    [TestCase("Given a CronJob \"c\" that runs every minute, sleeps 90 seconds and has the concurrency policy \"Forbid\"|"
        + "When I wait 10 minutes|Then no two Jobs of \"c\" run at the same time", true)]
    [TestCase("Given a CronJob \"c\" that runs every minute, sleeps 90 seconds and has the concurrency policy \"Allow\"|"
        + "When I wait 10 minutes|Then no two Jobs of \"c\" run at the same time", false)]
    [TestCase("Given a CronJob \"c\" that runs every minute, sleeps 90 seconds and has the concurrency policy \"Allow\"|"
        + "When I wait 10 minutes|Then CronJob \"c\" has had 2 running Jobs at the same time, but never 3", true)]
    [TestCase("Given a CronJob \"c\" that runs every minute, sleeps 90 seconds and has the concurrency policy \"Forbid\"|"
        + "When I wait 10 minutes|Then CronJob \"c\" has had 2 running Jobs at the same time, but never 3", false)]
    [TestCase(Web + "When I set the image of Deployment \"web\" to \"nginx:1.28\"|"
        + "Then the rollout history of \"web\" has 2 revisions", true)]
    [TestCase(Web + "When I set the image of Deployment \"web\" to \"nginx:1.28\"|"
        + "Then the rollout history of \"web\" has 1 entry", false)]
    [TestCase(Web + "When I set the image of Deployment \"web\" to \"nginx:1.28\"|"
        + "Then during the whole update at least 3 Pods were ready", true)]
    [TestCase(Web + "When I scale Deployment \"web\" to 1 replica|Then during the whole update at least 3 Pods were ready", false)]
    [TestCase("Given a Pod \"a\"|When I wait 1 second|Then in the Pod \"a\" the command \"hostname\" prints \"a\"", true)]
    [TestCase("Given a Pod \"a\"|When I wait 1 second|Then in the Pod \"a\" the command \"hostname\" prints \"b\"", false)]
    [TestCase(Web + "When I wait 1 second|Then requests to the cluster IP succeed", true)]
    [TestCase(Web + "When I scale Deployment \"web\" to 0 replicas|Then requests to the cluster IP succeed", false)]
    [TestCase(Web + "When I wait 1 second|Then DNS still works", true)]
    [TestCase(Web + "When the cluster DNS goes down|Then DNS still works", false)]
    [TestCase(Sent + "When 1 minute passes|Then no Pod got more than half of the requests", true)]
    [TestCase(Sent + "When 1 minute passes|Then every Pod got more than half of the requests", false)]
    [TestCase("Given a ConfigMap \"app\"|When I set \"a\" to \"1\" in ConfigMap \"app\"|"
        + "And I set \"b\" to \"2\" in ConfigMap \"app\"|"
        + "Then ConfigMap \"app\" has the keys \"a\" and \"b\"", true)]
    [TestCase("Given a ConfigMap \"app\"|When I set \"a\" to \"1\" in ConfigMap \"app\"|"
        + "Then ConfigMap \"app\" has the keys \"a\" and \"b\"", false)]
    public void Scenario_OfOutcomes_IsJudged(string steps, bool isTrue) => OneScenario.Judge(steps, isTrue);
}
