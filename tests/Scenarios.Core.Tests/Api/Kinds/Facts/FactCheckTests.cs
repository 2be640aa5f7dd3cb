using Scenarios.Api.Kinds;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Validation;
using Scenarios.Objects.Facts;

namespace Scenarios.Core.Tests.Api.Kinds.Facts;

/// <summary>
/// What the fact table says of a field is checked, whichever kind has it: for each fact an object is made that violates it, and the kind's
/// validation must say what the facts alone say of it.
/// </summary>
public sealed class FactCheckTests
{
    /// <summary>Where Kubernetes does not look, or never gets to. The beginning of "KIND PLACE", with * for any text.</summary>
    private static readonly Dictionary<string, string> Unseen = new(StringComparer.Ordinal)
    {
        ["StatefulSet spec.template.spec."] = "the Pods of a StatefulSet are checked when they are created",
        ["StatefulSet spec.volumeClaimTemplates[0]."] = "the claims of a StatefulSet are checked when they are created",
        ["*.ephemeralContainers[0]."] = "refused as a whole in templates",
        ["Pod spec.ephemeralContainers[0]."] = "refused as a whole in new Pods",
        ["*spec.initContainers[0].*Probe."] = "refused as a whole in containers that are to end",
        ["*spec.initContainers[0].lifecycle."] = "refused as a whole in containers that are to end",
        ["Ingress spec.rules[0].http.paths[0].backend."] = "looked at once the path has a type",
        ["PriorityLevelConfiguration spec.exempt."] = "looked at in levels of type Exempt only",
        ["PriorityLevelConfiguration spec.limited."] = "looked at in levels of type Limited only",
        ["VolumeAttachment spec.source.inlineVolumeSpec."] = "a gap: features/GAPS.md",
        ["CronJob spec.jobTemplate.spec.*immutable"] = "a CronJob's later Jobs may differ",
    };

    /// <summary>Facts that are not checked as they are anywhere, and why.</summary>
    private static readonly Dictionary<string, string> Otherwise = new(StringComparer.Ordinal)
    {
        ["admissionregistration.k8s.io/v1.MutatingWebhook.sideEffects enum"] = "version 1 of the API accepts two of the values",
        ["admissionregistration.k8s.io/v1.ValidatingWebhook.sideEffects enum"] = "version 1 of the API accepts two of the values",
        ["apiextensions.k8s.io/v1.CustomResourceColumnDefinition.name must"] = "reported at spec if all versions have the same columns",
        ["apiextensions.k8s.io/v1.ValidationRule.reason enum"] = "reported at spec.validation if all versions have the same schema",
        ["apps/v1.DaemonSetUpdateStrategy.type enum"] = "reported at the strategy, which is shown as a whole",
        ["apps/v1.DeploymentStrategy.type enum"] = "reported at the strategy, which is shown as a whole",
        ["apps/v1.StatefulSetUpdateStrategy.type enum"] = "reported at the strategy, which is shown as a whole",
        ["apps/v1.StatefulSetSpec.podManagementPolicy enum"] = "in words of its own",
        ["core/v1.Container.restartPolicy enum"] = "refused as a whole in containers that are not to end",
        ["core/v1.DownwardAPIVolumeFile.path must"] = "reported at the volume's source",
        ["core/v1.GCEPersistentDiskVolumeSource.pdName must"] = "reported at persistentDisk",
        ["core/v1.ImageVolumeSource.pullPolicy enum"] = "a gap: features/GAPS.md",
        ["core/v1.NodeSelectorRequirement.operator enum"] = "in words of its own",
        ["core/v1.ObjectFieldSelector.fieldPath must"] = "reported at the source of a volume",
        ["core/v1.PodSpec.preemptionPolicy enum"] = "admission compares it with the priority class",
        ["core/v1.ResourceFieldSelector.resource must"] = "reported at the source of a volume, which needs a container",
        ["core/v1.ScopedResourceSelectorRequirement.operator enum"] = "reported at the list, in words of its own",
        ["core/v1.ScopedResourceSelectorRequirement.scopeName enum"] = "reported at the list, in words of its own",
        ["core/v1.ServiceAccountTokenProjection.path must"] = "reported at the projected volume",
        ["core/v1.ServiceSpec.externalTrafficPolicy enum"] = "refused for Services that are not reached from outside",
        ["core/v1.ServiceSpec.ipFamilyPolicy enum"] = "checked where addresses are given, by ServiceAddressRules",
        ["core/v1.ServiceSpec.loadBalancerClass format"] = "refused for Services of other types",
        ["core/v1.Taint.effect enum"] = "reported at metadata",
        ["core/v1.Taint.effect must"] = "reported at metadata",
        ["core/v1.VolumeMount.mountPropagation enum"] = "reported at the list",
        ["flowcontrol.apiserver.k8s.io/v1.FlowDistinguisherMethod.type enum"] = "shows the whole structure",
        ["networking.k8s.io/v1.NetworkPolicyPort.protocol enum"] = "the values are listed in another order than elsewhere",
        ["storage.k8s.io/v1.StorageClass.reclaimPolicy enum"] = "a class cannot have Recycle",
    };

    [Test]
    public void Facts_WithACheck_AreCheckedInEveryKind()
    {
        var silent = All()
            .Where(static field => !Otherwise.ContainsKey(field.Fact) && !Unseen.Keys.Any(place => IsAt(field, place)) && !IsRefused(field))
            .GroupBy(static field => field.Fact, StringComparer.Ordinal)
            .Select(static group => $"{group.Key}: {string.Join(", ", group.Select(static field => $"{field.Kind.Kind} {field.Place}"))}")
            .Order(StringComparer.Ordinal);

        silent.ShouldBeEmpty();
    }

    [Test]
    public void Exceptions_AreStillNeeded()
    {
        var silent = All().Where(static field => !IsRefused(field)).ToList();

        Otherwise.Keys.Where(fact => !silent.Exists(field => field.Fact == fact)).ShouldBeEmpty();
        Unseen.Keys.Where(place => !silent.Exists(field => IsAt(field, place))).ShouldBeEmpty();
    }

    private static IEnumerable<FlaggedField> All() => FactTable.Kubernetes.Kinds
        .Where(static kind => kind.Verbs.Contains("create") && kind.Verbs.Contains("list"))
        .SelectMany(FlaggedField.Of);

    private static bool IsAt(FlaggedField field, string place)
    {
        var text = $"{field.Kind.Kind} {field.Place}.{field.Check}";
        var at = 0;
        foreach (var (part, index) in place.Split('*').Select(static (part, index) => (part, index)))
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            if (found < 0 || (index == 0 && found > 0))
            {
                return false;
            }

            at = found + part.Length;
        }

        return true;
    }

    private static bool IsRefused(FlaggedField field)
    {
        var (before, after) = field.Violation();
        var type = ApiSchema.Kubernetes.Find(after)!;
        var facts = ApiSchema.Kubernetes.TypeOf(type);
        var (node, nodeBefore) = (new FieldNode(after, string.Empty, facts), new FieldNode(before, string.Empty, facts));
        var expected = new FaultList();
        if (field.Check == "immutable")
        {
            new FactValidation().ValidateUpdate(node, nodeBefore, expected);
        }
        else
        {
            new FactValidation().Validate(node, expected);
        }

        var said = expected.Faults.Where(fault => fault.Field == field.Place).ToList();
        said.ShouldNotBeEmpty($"{field.Kind.Kind} {field.Place} {field.Check} must be violated.");
        var faults = field.Check == "immutable"
            ? ObjectValidator.ValidateUpdate(type, new ApiObject(after), new ApiObject(before))
            : ObjectValidator.ValidateCreate(type, new ApiObject(after));
        return said.TrueForAll(faults.Contains);
    }
}
