using Scenarios.Api.Schema;

namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>What the kinds with a selector and a Pod template have in common (kubernetes, pkg/apis/apps/v1/defaults.go and validation).</summary>
internal abstract class WorkloadStrategy(ResourceType type, TemplateDefaults templates) : ResourceStrategy(type)
{
    public sealed override bool HasGeneration => true;

    public sealed override ObjectValue Default(ObjectValue tree) => tree.Rewrite("spec", spec => Spec(templates.ApplyTo(spec)));

    /// <summary>The kind's own defaults; the template has its own already.</summary>
    protected abstract ObjectValue Spec(ObjectValue spec);
}
