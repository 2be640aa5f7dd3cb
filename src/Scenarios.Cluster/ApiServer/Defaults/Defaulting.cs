using System.Collections.Concurrent;
using Scenarios.Api.CustomResources;
using Scenarios.Api.Schema;
using Scenarios.Objects.Facts;

namespace Scenarios.Cluster.ApiServer.Defaults;

/// <summary>
/// Fills in what users leave out, for the objects of one server (kubernetes, pkg/apis/…/defaults.go): by the fact table, and by the rules
/// that it cannot say.
/// </summary>
internal sealed class Defaulting
{
    // Made when an object of the kind is first written, and shared by all servers of the process.
    private static readonly ConcurrentDictionary<string, DefaultPlan> Plans = new(StringComparer.Ordinal);

    private readonly DefaultMemory _memory = new();

    public ObjectValue Apply(ResourceType type, ObjectValue tree)
    {
        if (type.Custom is { } custom)
        {
            return CustomObjects.Default(custom, tree);
        }

        return ApiSchema.Kubernetes.TypeOf(type) is { } facts ? PlanOf(facts).Apply(tree, _memory) : tree;
    }

    private static DefaultPlan PlanOf(TypeFacts type) =>
        Plans.GetOrAdd(type.Name, static (_, type) => new DefaultPlan(type, RootKind(type), isRoot: true), type);

    // Only these kinds have defaults of their own for structures that other kinds hold, too.
    private static string RootKind(TypeFacts type) => type.Name is "core/v1.Pod" or "batch/v1.Job" ? type.GoName : string.Empty;
}
