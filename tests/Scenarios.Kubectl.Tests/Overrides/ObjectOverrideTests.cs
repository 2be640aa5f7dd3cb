using Scenarios.Kubectl.Tests.Fixtures;

namespace Scenarios.Kubectl.Tests.Overrides;

/// <summary>The expected texts are those of kubectl 1.33.1.</summary>
internal sealed class ObjectOverrideTests
{
    [Test]
    public void Merge_ListOfContainers_ReplacesItAndDropsWhatGoDoesNotKnow() =>
        Run("""{"spec":{"foo":1,"containers":[{"name":"x","resources":{"limits":{"cpu":"0.5"}}}]}}""", "yaml").Output.ShouldContain("""
              containers:
              - name: x
                resources:
                  limits:
                    cpu: 500m
              dnsPolicy: ClusterFirst
            """);

    [Test]
    public void Strategic_ListOfContainers_IsMerged() =>
        Run(
            """{"spec":{"containers":[{"name":"x","tty":true}]}}""",
            "jsonpath={.spec.containers[0].image}",
            "strategic").Output.ShouldBe("nginx");

    [Test]
    public void Json_Operations_AreCarriedOut() =>
        Run(
            """[{"op":"replace","path":"/spec/restartPolicy","value":"Never"}]""",
            "jsonpath={.spec.restartPolicy}",
            "json").Output.ShouldBe("Never");

    [TestCase("""{"spec":""", "merge", "Invalid JSON Patch")]
    [TestCase("""{"spec":""", "json", "unexpected end of JSON input")]
    [TestCase("[]", "strategic", "invalid JSON document")]
    [TestCase("{}", "other", "invalid override type: other")]
    [TestCase("""{"apiVersion":"v2"}""", "merge", """no kind "Pod" is registered for version "v2" in scheme "pkg/scheme/scheme.go:28" """)]
    [TestCase(
        """{"spec":{"hostNetwork":"x"}}""",
        "merge",
        "json: cannot unmarshal string into Go struct field PodSpec.spec.hostNetwork of type bool")]
    [TestCase(
        """{"spec":{"containers":[{"resources":{"limits":{"cpu":"lots"}}}]}}""",
        "merge",
        "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'")]
    public void Apply_Wrong_FailsInKubectlsWords(string overrides, string type, string error) =>
        Run(overrides, "name", type).ShouldBe(new KubectlResult("", $"error: {error.TrimEnd()}\n", 1));

    [Test]
    public void Run_Expose_MakesAServiceFirst() =>
        new Terminal().Run("run x --image=nginx --port=80 --expose").Output.ShouldBe("service/x created\npod/x created\n");

    private static KubectlResult Run(string overrides, string output, string type = "merge") =>
        new Terminal().Run([
            "run", "x", "--image=nginx", "--dry-run=client", "-o", output, $"--overrides={overrides}", $"--override-type={type}",
        ]);
}
