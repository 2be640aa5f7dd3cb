using Scenarios.Api.Objects;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Tree;
using Scenarios.Api.Validation;

namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>What the kinds with a selector and a Pod template have in common (kubernetes, pkg/apis/apps/v1/defaults.go and validation).</summary>
internal abstract class WorkloadStrategy(ResourceType type, TemplateDefaults templates) : ResourceStrategy(type)
{
    public sealed override bool HasGeneration => true;

    /// <summary>Whether <c>spec.selector</c> may not change.</summary>
    protected virtual bool IsSelectorImmutable => true;

    public sealed override ObjectValue Default(ObjectValue tree) => tree.Rewrite("spec", spec => Spec(templates.ApplyTo(spec)));

    public override void Validate(ApiObject item, List<StatusCause> faults)
    {
        if (item.IntegerAt("spec", "replicas") is < 0 and var replicas)
        {
            faults.Add(FieldFault.Invalid("spec.replicas", replicas, "must be greater than or equal to 0"));
        }

        SelectorValidation.Check(item, faults);
        PodValidation.Spec(item.ObjectAt("spec", "template", "spec"), "spec.template.spec", faults);
        var policy = item.TextAt("spec", "template", "spec", "restartPolicy");
        if (policy is "Never" or "OnFailure")
        {
            faults.Add(FieldFault.NotSupported("spec.template.spec.restartPolicy", policy, ["Always"]));
        }
    }

    public override void ValidateUpdate(ApiObject item, ApiObject previous, List<StatusCause> faults)
    {
        if (IsSelectorImmutable && !item.ObjectAt("spec", "selector").Equals(previous.ObjectAt("spec", "selector")))
        {
            faults.Add(SelectorValidation.Immutable(item));
        }
    }

    /// <summary>The kind's own defaults; the template has its own already.</summary>
    protected abstract ObjectValue Spec(ObjectValue spec);
}
