using System.Collections.Concurrent;
using Scenarios.Api.CustomResources;
using Scenarios.Api.Schema;
using Scenarios.Objects.Facts;

namespace Scenarios.Cluster.ApiServer.Defaults;

/// <summary>
/// Sets the defaults of fields that users leave out, for the objects of one server (kubernetes, pkg/apis/…/defaults.go): by the fact table,
/// and by rules for what the table cannot express.
/// </summary>
internal sealed class Defaulting
{
    // Created when an object of the kind is first written, and shared by all servers of the process.
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

    // Only these kinds have their own defaults for structures that other kinds contain, too.
    private static string RootKind(TypeFacts type) => type.Name is "core/v1.Pod" or "batch/v1.Job" ? type.GoName : string.Empty;
}
