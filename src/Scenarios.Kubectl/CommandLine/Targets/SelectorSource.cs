using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Kernel.Processes;

namespace Scenarios.Kubectl.CommandLine.Targets;

/// <summary>All objects of a type that a selector picks.</summary>
internal sealed class SelectorSource(ResourceType type, string @namespace, string labelSelector, string fieldSelector) : ITargetSource
{
    public ResourceType Type => type;

    public string Namespace => @namespace;

    public ListOptions Options { get; } = new() { LabelSelector = labelSelector, FieldSelector = fieldSelector };

    public async Coroutine<IReadOnlyList<TargetOrError>> Find(CommandCall call)
    {
        var list = await call.ValueOf(call.Api.List(type, @namespace, Options));
        var targets = new List<TargetOrError>(list.Items.Count);
        foreach (var item in list.Items)
        {
            targets.Add(new Target(type, item.Namespace, item.Name) { Object = item });
        }

        return targets;
    }
}
