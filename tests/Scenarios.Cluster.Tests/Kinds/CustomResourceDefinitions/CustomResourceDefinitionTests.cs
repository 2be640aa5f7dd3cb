using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Tests.Controllers;

namespace Scenarios.Cluster.Tests.Kinds.CustomResourceDefinitions;

public class CustomResourceDefinitionTests
{
    private const string Name = "crontabs.stable.example.com";

    private const string Definition = """
        apiVersion: apiextensions.k8s.io/v1
        kind: CustomResourceDefinition
        metadata: {name: crontabs.stable.example.com}
        spec:
          group: stable.example.com
          scope: Namespaced
          names: {plural: crontabs, singular: crontab, kind: CronTab}
          versions:
          - name: v1
            served: true
            storage: true
            schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}
        """;

    private readonly ControlPlane _plane = new(runsPods: false);

    [TestCase(false)]
    [TestCase(true)]
    public void Create_ThatIsThereAlready_LeavesItsObjects(bool isDryRun)
    {
        MakeOne();

        var again = _plane.Api.Create(
            KnownResources.CustomResourceDefinitions, string.Empty, ControlPlane.Parse(Definition), new WriteOptions { DryRun = isDryRun });

        again.Status!.Reason.ShouldBe(StatusReason.AlreadyExists);
        Names().ShouldBe(["one"]);
    }

    [Test]
    public void Delete_TakesItsObjectsAlong()
    {
        var type = MakeOne();

        Delete();
        _plane.Settle();
        _plane.Create(Definition);
        _plane.Settle();

        _plane.Api.List(type, "default", ListOptions.All).ValueOrThrow().Items.ShouldBeEmpty();
    }

    [Test]
    public void Delete_ObjectWithAFinalizer_HoldsTheDefinition()
    {
        var type = MakeOne("finalizers: [example.com/hold]");

        Delete();
        _plane.Simulation.RunFor(TimeSpan.FromMinutes(2));

        Condition().ShouldBe("True InstanceDeletionInProgress");
        var held = _plane.Api.Get(type, "default", "one").ValueOrThrow();
        held.IsBeingDeleted.ShouldBeTrue();
        var refused = _plane.Api.Create(type, "default", Object("two"), WriteOptions.Default).Status!;
        (refused.Code, refused.Message).ShouldBe((405, "create not allowed while custom resource definition is terminating"));

        _plane.Api.Update(type, "default", held.Without("metadata", "finalizers"), WriteOptions.Default).Status.ShouldBeNull();
        _plane.Simulation.RunFor(TimeSpan.FromSeconds(6));

        _plane.Api.Get(KnownResources.CustomResourceDefinitions, string.Empty, Name).IsSuccess.ShouldBeFalse();
    }

    [Test]
    public void Delete_DefinitionThatWasNeverEstablished_Goes()
    {
        _plane.Create(Definition);
        _plane.Create(Definition.Replace("crontabs.stable", "others.stable", StringComparison.Ordinal)
            .Replace("plural: crontabs, singular: crontab", "plural: others, singular: other", StringComparison.Ordinal));
        _plane.Settle();

        Delete("others.stable.example.com");
        _plane.Settle();

        _plane.Api.Get(KnownResources.CustomResourceDefinitions, string.Empty, "others.stable.example.com").IsSuccess.ShouldBeFalse();
        _plane.Api.Get(KnownResources.CustomResourceDefinitions, string.Empty, Name).IsSuccess.ShouldBeTrue();
    }

    private void Delete(string name = Name) =>
        _plane.Api.Delete(KnownResources.CustomResourceDefinitions, string.Empty, name, new DeleteOptions()).Status.ShouldBeNull();

    private string Condition() => string.Join(", ", _plane.Get(KnownResources.CustomResourceDefinitions, Name)
        .ListAt("status", "conditions").OfType<ObjectValue>().Where(static condition => condition.Text("type") == "Terminating")
        .Select(static condition => $"{condition.Text("status")} {condition.Text("reason")}"));

    private static ApiObject Object(string name, string metadata = "") => ControlPlane.Parse(
        $"{{apiVersion: stable.example.com/v1, kind: CronTab, metadata: {{name: {name}, {metadata}}}}}");

    private Scenarios.Api.Schema.ResourceType MakeOne(string metadata = "")
    {
        _plane.Create(Definition);
        _plane.Settle();
        var type = _plane.Api.Resources.Single(static candidate => candidate.Plural == "crontabs");
        _plane.Api.Create(type, "default", Object("one", metadata), WriteOptions.Default).ValueOrThrow();
        return type;
    }

    private IEnumerable<string> Names()
    {
        var type = _plane.Api.Resources.Single(static candidate => candidate.Plural == "crontabs");
        return _plane.Api.List(type, "default", ListOptions.All).ValueOrThrow().Items.Select(static item => item.Name);
    }
}
