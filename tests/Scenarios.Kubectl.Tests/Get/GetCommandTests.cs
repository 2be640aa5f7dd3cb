using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Get;

public sealed class GetCommandTests
{
    [TestCase("get pods", """
        NAME    READY   STATUS              RESTARTS   AGE
        web-a   0/1     ContainerCreating   0          2m
        web-b   1/1     Running             0          5m

        """)]
    [TestCase("get po web-b -o wide", """
        NAME    READY   STATUS    RESTARTS   AGE   IP           NODE       NOMINATED NODE   READINESS GATES
        web-b   1/1     Running   0          5m    10.244.1.3   worker-1   <none>           <none>

        """)]
    [TestCase("get pods -A --no-headers", """
        default       web-a     0/1   ContainerCreating   0     2m
        default       web-b     1/1   Running             0     5m
        kube-system   coredns   1/1   Running             0     120m

        """)]
    [TestCase("get pods,svc", """
        NAME        READY   STATUS              RESTARTS   AGE
        pod/web-a   0/1     ContainerCreating   0          2m
        pod/web-b   1/1     Running             0          5m

        NAME          TYPE        CLUSTER-IP   EXTERNAL-IP   PORT(S)    AGE
        service/web   ClusterIP   10.96.0.10   <none>        8080/TCP   5m

        """)]
    [TestCase("get all -l tier=back", """
        NAME        READY   STATUS    RESTARTS   AGE
        pod/web-b   1/1     Running   0          5m

        """)]
    [TestCase("get pods web-b web-a", """
        NAME    READY   STATUS              RESTARTS   AGE
        web-b   1/1     Running             0          5m
        web-a   0/1     ContainerCreating   0          2m

        """)]
    [TestCase("get pods --sort-by=.metadata.creationTimestamp -L tier --show-labels", """
        NAME    READY   STATUS              RESTARTS   AGE   TIER   LABELS
        web-b   1/1     Running             0          5m    back   app=web,tier=back
        web-a   0/1     ContainerCreating   0          2m           app=web

        """)]
    [TestCase("get pod/web-a svc/web -o name", "pod/web-a\nservice/web\n")]
    [TestCase("get pods -o custom-columns=NAME:{metadata.name},IP:.status.podIP", """
        NAME    IP
        web-a   <none>
        web-b   10.244.1.3

        """)]
    [TestCase("get pods -l app=none -o custom-columns=NAME:metadata.name", "NAME\n")]
    [TestCase("get pods -o jsonpath={.items[*].metadata.name}", "web-a web-b")]
    [TestCase("get pod web-b -o jsonpath={.metadata.labels}", """{"app":"web","tier":"back"}""")]
    [TestCase("get nodes", "NAME       STATUS   ROLES    AGE   VERSION\nworker-1   Ready    <none>   5m    v1.33.1\n")]
    [TestCase("get ns -o yaml", "apiVersion: v1\nitems: []\nkind: List\nmetadata:\n  resourceVersion: \"\"\n")]
    public void Run_Success_PrintsAsKubectl(string command, string output) =>
        KubectlRun.Run(Manifests.Api(Manifests.Small), command).ShouldBe(new KubectlResult(output, string.Empty, 0));

    [TestCase("get pods nope", "Error from server (NotFound): pods \"nope\" not found\n", 1)]
    [TestCase("get pods nope -o yaml", "Error from server (NotFound): pods \"nope\" not found\n", 1)]
    [TestCase(
        "get pods a b",
        "Error from server (NotFound): pods \"a\" not found\nError from server (NotFound): pods \"b\" not found\n",
        1)]
    [TestCase("get foo", "error: the server doesn't have a resource type \"foo\"\n", 1)]
    [TestCase("get pods web-a -l app=web", "error: name cannot be provided when a selector is specified\n", 1)]
    [TestCase("get pods web-a -A", "error: a resource cannot be retrieved by name across all namespaces\n", 1)]
    [TestCase("get pods -l app=none", "No resources found in default namespace.\n", 0)]
    [TestCase("get pods -n other", "No resources found in other namespace.\n", 0)]
    [TestCase("get namespaces", "No resources found\n", 0)]
    [TestCase("get pods nope --ignore-not-found", "", 0)]
    [TestCase("get pods --output-watch-events", "error: --output-watch-events option can only be used with --watch or --watch-only\n", 1)]
    [TestCase(
        "get pods -o foo",
        "error: unable to match a printer suitable for the output format \"foo\", allowed formats are: "
        + "custom-columns,custom-columns-file,go-template,go-template-file,json,jsonpath,jsonpath-as-json,jsonpath-file,name,template,templatefile,wide,yaml\n",
        1)]
    [TestCase(
        "get pod pod/web-a",
        "error: there is no need to specify a resource type as a separate argument when passing arguments in resource/name form (e.g. "
        + "'kubectl get resource/<resource_name>' instead of 'kubectl get resource resource/<resource_name>'\n",
        1)]
    [TestCase("get pods -o custom-columns=NAME", "error: unexpected custom-columns spec: NAME, expected <header>:<json-path-expr>\n", 1)]
    [TestCase("get -f nope.yaml", "error: the path \"nope.yaml\" does not exist\n", 1)]
    public void Run_Failure_SaysSoAsKubectl(string command, string error, int exitCode) =>
        KubectlRun.Run(Manifests.Api(Manifests.Small), command).ShouldBe(new KubectlResult(string.Empty, error, exitCode));

    [Test]
    public void Run_Nothing_AsksForAType() => KubectlRun.Run(new FakeApi(), "get").Error.ShouldBe("""
        You must specify the type of resource to get. Use "kubectl api-resources" for a complete list of supported resources.

        error: Required resource not specified.
        Use "kubectl explain <resource>" for a detailed description of that resource (e.g. kubectl explain pods).
        See 'kubectl get -h' for help and examples

        """);

    [Test]
    public void Run_Warnings_AreShownOnce() =>
        KubectlRun.Run(
            Manifests.Api(Manifests.Small, new FakeApi { Warnings = ["v1 Endpoints is deprecated in v1.33+"] }),
            "get pods web-a web-b -o name")
            .Error.ShouldBe("Warning: v1 Endpoints is deprecated in v1.33+\n");
}
