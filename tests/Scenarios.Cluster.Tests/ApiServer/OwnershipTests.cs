using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Tests.Controllers;
using Scenarios.Objects.Metadata;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Tests.ApiServer;

/// <summary>Who owns which field after writes by several managers, and server-side apply.</summary>
internal sealed class OwnershipTests
{
    private readonly ControlPlane _plane = new(runsPods: false);

    [Test]
    public void Update_OfAnothersField_TakesIt()
    {
        Create("one", "data: {a: x, b: x}");

        Patch("two", "{data: {a: z}}");

        Owners().ShouldBe("one: .data, .data.b; two: .data.a");
    }

    [Test]
    public void Update_ThatRemovesAField_LeavesItToNobody()
    {
        Create("one", "data: {a: x, b: x}");

        Patch("two", "{data: {a: null}}");

        Owners().ShouldBe("one: .data, .data.b");
    }

    [Test]
    public void Apply_OfAnothersValue_ConflictsUnlessForced()
    {
        Apply("one", "data: {a: x}").IsSuccess.ShouldBeTrue();

        var refused = Apply("two", "data: {a: z}");
        var forced = Apply("two", "data: {a: z}", force: true);

        refused.Status!.Message.ShouldBe("Apply failed with 1 conflict: conflict with \"one\": .data.a");
        refused.Status.Causes.ShouldBe([new StatusCause("FieldManagerConflict", "conflict with \"one\"", ".data.a")]);
        forced.IsSuccess.ShouldBeTrue();
        Owners().ShouldBe("two: .data.a");
    }

    [Test]
    public void Apply_ThatLeavesAFieldOut_RemovesWhatNobodyElseOwns()
    {
        Apply("one", "data: {a: x, b: x}");
        Apply("two", "data: {b: x}");

        Apply("one", "data: {c: x}");

        Stored().ObjectAt("data").Select(static field => field.Key).ShouldBe(["b", "c"], ignoreOrder: true);
        Owners().ShouldBe("one: .data.c; two: .data.b");
    }

    /// <summary>Recent histories are shared for memory's sake. Which are still known depends on the process, so it must not decide.</summary>
    [Test]
    public void UpdateStatus_ByAComponentToTheSameLater_IsNoWrite()
    {
        var first = Report("worker", "first");

        for (var message = 0; message < 2_000; message++)
        {
            Report("worker2", $"message {message}");
        }

        Report("worker", "first").ResourceVersion.ShouldBe(first.ResourceVersion);
    }

    [Test]
    public void Apply_OfTheSame_ChangesNothing()
    {
        Apply("one", "data: {a: x}");
        var before = Stored().ResourceVersion;

        Apply("one", "data: {a: x}");

        Stored().ResourceVersion.ShouldBe(before);
    }

    [Test]
    public void ManyWrites_AreReckonedTogether()
    {
        Create("one", "data: {a: \"0\"}");
        for (var round = 1; round < 40; round++)
        {
            Patch($"manager-{round % 3}", $"{{data: {{a: \"{round}\"}}}}");
        }

        Owners().ShouldBe("manager-0: .data.a; one: .data");
        Stored().History!.Length.ShouldBeLessThan(14);
    }

    private ApiObject Report(string node, string message)
    {
        var found = Node.Of(_plane.Get(KnownResources.Nodes, node));
        var changed = found with { Status = found.Status with { Conditions = [found.Status.Conditions[0] with { Message = message }] } };
        return _plane.Api.Update(KnownResources.Nodes, string.Empty, changed, ComponentWrites.Kubelet, "status").ValueOrThrow();
    }

    private static WriteOptions By(string manager, bool force = false) => new() { FieldManager = manager, Force = force };

    private void Create(string manager, string data) =>
        _plane.Api.Create(KnownResources.ConfigMaps, "default", ControlPlane.Parse(Map(data)), By(manager)).IsSuccess.ShouldBeTrue();

    private void Patch(string manager, string patch) =>
        _plane.Api.Patch(KnownResources.ConfigMaps, "default", "a", PatchKind.Merge, ControlPlane.Parse(patch).Tree, By(manager)).IsSuccess
            .ShouldBeTrue();

    private ApiResult<ApiObject> Apply(string manager, string data, bool force = false) =>
        _plane.Api.Patch(
            KnownResources.ConfigMaps,
            "default",
            "a",
            PatchKind.Apply,
            ControlPlane.Parse(Map(data)).Tree,
            By(manager, force));

    private ApiObject Stored() => _plane.Api.Get(KnownResources.ConfigMaps, "default", "a").Value!;

    private string Owners() => string.Join("; ", OwnedFields.OwnersOf(Stored()).All
        .OrderBy(static owner => owner.Writer.Manager, StringComparer.Ordinal)
        .Select(static owner => $"{owner.Writer.Manager}: {string.Join(", ", owner.Fields.Paths())}"));

    private static string Map(string data) => $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: a}}\n{data}\n";
}
