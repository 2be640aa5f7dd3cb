namespace Scenarios.Core.Tests.Api.Kinds.Pods;

/// <summary>Changes of a running Pod. The texts are those of a recorded 1.33 server, with plain spaces.</summary>
internal sealed class PodUpdateTests
{
    private const string Only =
        "spec: Forbidden: pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,"
        + "`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` "
        + "(allow it to be set to 1 if it was previously negative)\n";

    [TestCase("containers: [{name: c, image: 'nginx:1.29'}]")]
    [TestCase("containers: [{name: c, image: 'nginx:1.28'}], activeDeadlineSeconds: 5")]
    [TestCase("containers: [{name: c, image: 'nginx:1.28'}], tolerations: [{key: a, operator: Exists}]")]
    public void Update_OfWhatMayChange_Passes(string spec) => Update(spec).ShouldBeEmpty();

    [Test]
    public void Update_OfAnythingElse_IsToldAsGoTellsIt() =>
        Update("containers: [{name: c, image: 'nginx:1.28', command: [sh]}]").ShouldBe([Only + """
              core.PodSpec{
              	Volumes:        nil,
              	InitContainers: nil,
              	Containers: []core.Container{
              		{
              			Name:       "c",
              			Image:      "nginx:1.28",
            - 			Command:    nil,
            + 			Command:    []string{"sh"},
              			Args:       nil,
              			WorkingDir: "",
              			... // 19 identical fields
              		},
              	},
              	EphemeralContainers: nil,
              	RestartPolicy:       "",
              	... // 29 identical fields
              }

            """]);

    [Test]
    public void Update_OfAnEmptyImage_IsToldTwice() =>
        Update("containers: [{name: c, image: ''}]").ShouldBe(
            ["spec.containers[0].image: Required value", "spec.containers[0].image: Required value"]);

    [Test]
    public void Update_ThatTakesContainersAway_IsForbidden() =>
        Update("containers: [{name: c, image: 'nginx:1.28'}, {name: d, image: nginx}]")
            .ShouldBe(["spec.containers: Forbidden: pod updates may not add or remove containers"]);

    [Test]
    public void Update_OfADeadlineToALaterOne_IsInvalid() =>
        Validated.Update(
            Pod("containers: [{name: c, image: a}], activeDeadlineSeconds: 9"),
            Pod("containers: [{name: c, image: a}], activeDeadlineSeconds: 5"))
            .ShouldBe(["spec.activeDeadlineSeconds: Invalid value: 9: must be less than or equal to previous value"]);

    [Test]
    public void Update_OfAnythingElse_IsIndentedByNoBreakSpaces() =>
        Change("containers: [{name: c, image: 'nginx:1.28'}], hostname: h").Single().ShouldContain("\n\u00A0\u00A0core.PodSpec{\n");

    [Test]
    public void Update_BesideATokensLifetime_TellsItAsANumber()
    {
        const string Volumes = "volumes: [{name: t, projected: {sources: [{serviceAccountToken: {path: t, expirationSeconds: 3607}}]}}]";

        Change(
            $"containers: [{{name: c, image: 'nginx:1.28', env: [{{name: A}}]}}], {Volumes}",
            $"containers: [{{name: c, image: 'nginx:1.28'}}], {Volumes}")
            .Single().ShouldContain("{ServiceAccountToken: &{ExpirationSeconds: 3607, Path: \"t\"}}");
    }

    private static string[] Update(string spec) => [.. Change(spec).Select(static text => text.Replace('\u00A0', ' '))];

    private static string[] Change(string spec, string old = "containers: [{name: c, image: 'nginx:1.28'}]") =>
        Validated.Update(Pod(spec), Pod(old));

    private static string Pod(string spec) =>
        $"apiVersion: v1\nkind: Pod\nmetadata: {{name: p, namespace: default, resourceVersion: '1'}}\nspec: {{{spec}}}\n";
}
