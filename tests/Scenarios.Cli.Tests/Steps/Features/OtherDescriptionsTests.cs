using Scenarios.Cli.Tests.Steps.Language;

namespace Scenarios.Cli.Tests.Steps.Features;

/// <summary>Services, Ingresses, nodes, rights, rules of placement and of security as people describe them.</summary>
internal sealed class OtherDescriptionsTests
{
    [TestCase("a node \"worker2\" with the taint \"dedicated=gpu:NoSchedule\"", "node worker2", "{.spec.taints[0].key}", "dedicated")]
    [TestCase("worker \"worker2\" is labelled \"disk=ssd\"", "node worker2", "{.metadata.labels.disk}", "ssd")]
    [TestCase("an Ingress \"shop\" with host \"a.example.com\" that sends \"/\" to Service \"web\" and \"/api\" to \"api\" on port 81",
        "ingress shop", "{.spec.rules[*].host} {.spec.rules[0].http.paths[*].backend.service.port.number}", "a.example.com 80 81")]
    [TestCase("an Ingress \"shop\" for the host \"a.example.com\" with TLS from Secret \"cert\"", "ingress shop",
        "{.spec.rules[0].host} {.spec.tls[0].secretName}", "a.example.com cert")]
    [TestCase("a headless Service \"web\" that selects \"app=web\"", "service web", "{.spec.selector.app} {.spec.clusterIP}", "web None")]
    [TestCase("a Service \"web\" with session affinity ClientIP and a timeout of 60 seconds", "service web",
        "{.spec.sessionAffinity} {.spec.sessionAffinityConfig.clientIP.timeoutSeconds}", "ClientIP 60")]
    [TestCase("a ClusterRole \"reader\" with the verbs get and list on nodes", "clusterrole reader",
        "{.rules[0].verbs[*]} {.rules[0].resources[*]}", "get list nodes")]
    [TestCase("a Deployment \"web\" with 2 replicas and a topology spread constraint over hostnames with maxSkew 1", "deployment web",
        "{.spec.template.spec.topologySpreadConstraints[0].topologyKey}", "kubernetes.io/hostname")]
    [TestCase("a Deployment \"web\" with 2 replicas in which each container is limited to 128Mi of memory and 500m CPU", "deployment web",
        "{.spec.template.spec.containers[0].resources.limits['memory','cpu']}", "128Mi 500m")]
    [TestCase("a Pod \"one\" that runs as user 1000 with a read-only root filesystem", "pod one",
        "{.spec.securityContext.runAsUser} {.spec.containers[0].securityContext.readOnlyRootFilesystem}", "1000 true")]
    [TestCase("a namespace \"red\" with the Pod Security level \"restricted\"", "ns red",
        "{.metadata.labels['pod-security\\.kubernetes\\.io/enforce']}", "restricted")]
    [TestCase("a CronJob \"tick\" that runs \"date\" every 5 minutes and keeps 2 successful and 3 failed Jobs", "cronjob tick",
        "{.spec['schedule','successfulJobsHistoryLimit','failedJobsHistoryLimit']}", "*/5 * * * * 2 3")]
    [TestCase("a Deployment \"web\"|And a HorizontalPodAutoscaler for \"web\" that keeps the CPU at 50 % with 2 to 10 replicas", "hpa web",
        "{.spec['minReplicas','maxReplicas']} {.spec.metrics[0].resource.target.averageUtilization}", "2 10 50")]
    [TestCase("a Deployment \"web\" with image nginx:1.26 and 2 replicas", "deployment web", "{.spec.template.spec.containers[0].image}",
        "nginx:1.26")]
    [TestCase("a Pod \"one\" with an emptyDir volume shared by two containers \"writer\" and \"reader\"", "pod one",
        "{.spec.containers[*].volumeMounts[0].mountPath}", "/shared /shared")]
    [TestCase("a Pod \"init\" whose init container fails", "pod init", "{.spec.initContainers[0].command[2]}", "exit 1")]
    [TestCase("a Deployment \"web\"|And the Deployment \"web\" has the annotation \"team\" = \"blue\"", "deployment web",
        "{.metadata.annotations.team}", "blue")]
    [TestCase("a Pod \"typo\" with an image that does not exist", "pod typo", "{.status.phase}", "Pending")]
    [TestCase("a DaemonSet \"agent\" that also tolerates the control plane's taint", "daemonset agent", "{.status.numberReady}", "4")]
    [TestCase("a Job \"slow\" that runs for 60 seconds and has a deadline of 30 seconds", "job slow", "{.spec.activeDeadlineSeconds}", "30")]
    public void Given_OfAnObject_MakesIt(string given, string resource, string field, string value) => OneScenario.Judge(
        $"Given {given}|When I run \"kubectl get {resource} -o jsonpath=\\\"{field.Replace("\\", "\\\\", StringComparison.Ordinal)}\\\"\""
        + $"|Then the output is \"{value}\"", true);

    [Test]
    public void Pod_ThatWritesTheDate_WritesIt() => OneScenario.Judge(
        "Given a Pod \"clock\" that writes the date to \"/data/log\" every 5 seconds|When 20 seconds pass"
        + "|And I run \"kubectl exec clock -- wc -l /data/log\"|Then the output contains \"/data/log\"", true);
}
