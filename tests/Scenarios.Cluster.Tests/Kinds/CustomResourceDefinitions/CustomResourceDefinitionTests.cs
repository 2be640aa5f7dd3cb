using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Tests.Controllers;

namespace Scenarios.Cluster.Tests.Kinds.CustomResourceDefinitions;

public class CustomResourceDefinitionTests
{
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

        _plane.Api.Delete(KnownResources.CustomResourceDefinitions, string.Empty, "crontabs.stable.example.com", new DeleteOptions());
        _plane.Settle();
        _plane.Create(Definition);
        _plane.Settle();

        _plane.Api.List(type, "default", ListOptions.All).ValueOrThrow().Items.ShouldBeEmpty();
    }

    private Scenarios.Api.Schema.ResourceType MakeOne()
    {
        _plane.Create(Definition);
        _plane.Settle();
        var type = _plane.Api.Resources.Single(static candidate => candidate.Plural == "crontabs");
        _plane.Api.Create(
            type, "default", ControlPlane.Parse("{apiVersion: stable.example.com/v1, kind: CronTab, metadata: {name: one}}"),
            WriteOptions.Default).ValueOrThrow();
        return type;
    }

    private IEnumerable<string> Names()
    {
        var type = _plane.Api.Resources.Single(static candidate => candidate.Plural == "crontabs");
        return _plane.Api.List(type, "default", ListOptions.All).ValueOrThrow().Items.Select(static item => item.Name);
    }
}
