using Scenarios.Api.Schema;
using Scenarios.Objects.Facts;

namespace Scenarios.Core.Tests.Api.Schema;

public sealed class ApiSchemaTests
{
    [Test]
    public void Resources_OfKubernetes_AreInTheOrderOfApiResources()
    {
        var preferred = ApiSchema.Kubernetes.Resources.Where(resource => resource.IsPreferred).ToList();

        preferred.Count.ShouldBe(62);
        preferred.Take(3).Select(resource => resource.Plural).ShouldBe(["bindings", "componentstatuses", "configmaps"]);
        preferred[^1].GroupResource.ShouldBe("volumeattachments.storage.k8s.io");
        preferred.ShouldContain(resource => resource.ApiVersion == "autoscaling/v2");
        preferred.ShouldNotContain(resource => resource.ApiVersion == "autoscaling/v1");
    }

    [Test]
    public void FindType_OfEveryResource_ReadsEveryTypeItRefersTo()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in ApiSchema.Kubernetes.Resources)
        {
            Visit(ApiSchema.Kubernetes.TypeOf(resource).ShouldNotBeNull(resource.GroupResource), seen);
        }

        seen.Count.ShouldBeGreaterThan(430);
    }

    [Test]
    public void Find_OfAField_KnowsItsFlags()
    {
        var pod = FactTable.Kubernetes.FindType("core/v1.PodSpec").ShouldNotBeNull();
        var containers = pod.Find("containers").ShouldNotBeNull();

        containers.IsRequired.ShouldBeTrue();
        containers.MergeKey.ShouldBe("name");
        containers.ListKeys.ShouldBe(["name"]);
        containers.Type.Element!.Structure!.GoName.ShouldBe("Container");
        pod.Find("restartPolicy")!.Enum.ShouldBe(["Always", "Never", "OnFailure"]);
        pod.Find("nothing").ShouldBeNull();
    }

    [Test]
    public void Find_ByApiVersionAndKind_AllocatesNothing()
    {
        var schema = ApiSchema.Kubernetes;
        schema.TypeOf(schema.Find("apps/v1", "Deployment")!);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var round = 0; round < 100; round++)
        {
            schema.TypeOf(schema.Find("apps/v1", "Deployment")!)!.Find("spec");
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    private static void Visit(TypeFacts type, HashSet<string> seen)
    {
        if (!seen.Add(type.Name))
        {
            return;
        }

        foreach (var field in type.Fields)
        {
            var inner = field.Type;
            while (inner.Element is { } element)
            {
                inner = element;
            }

            if (inner.Structure is { } structure)
            {
                Visit(structure, seen);
            }
        }
    }
}
