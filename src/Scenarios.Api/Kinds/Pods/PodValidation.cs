using System.Globalization;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.Pods;

/// <summary>Pods (pkg/apis/core/validation, ValidatePod).</summary>
internal sealed class PodValidation : IKindValidation
{
    private const string ImmutableFields =
        "pod updates may not change fields other than `spec.containers[*].image`,`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,"
        + "`spec.tolerations` (only additions to existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)\n";

    private const string DeletionCost = "controller.kubernetes.io/pod-deletion-cost";

    public void Validate(FieldNode candidate, FaultList faults)
    {
        PodSpecValidation.Validate(candidate.Object("spec"), faults);
        EphemeralContainerValidation.Validate(candidate.Object("spec"), faults);
        ValidateDeletionCost(candidate.Object("metadata").Object("annotations"), faults);
    }

    // As strict as the controller that reads it: no sign but a minus, no zeros in front (pkg/apis/core/helper,
    // GetDeletionCostFromPodAnnotations).
    private static void ValidateDeletionCost(FieldNode annotations, FaultList faults)
    {
        var cost = annotations.Text(DeletionCost);
        var isNumber = int.TryParse(cost, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
        if (annotations.Has(DeletionCost) && !(cost == "0" || (isNumber && cost[0] is not ('+' or '0'))))
        {
            faults.Invalid($"metadata.annotations[{DeletionCost}]", cost, "must be a 32bit integer");
        }
    }

    public void ValidateCreate(FieldNode candidate, FaultList faults)
    {
        Validate(candidate, faults);
        if (candidate.Object("spec").Items("ephemeralContainers").Length > 0)
        {
            faults.Forbidden("spec.ephemeralContainers", "cannot be set on create");
        }

        var spec = candidate.Object("spec");
        if (spec.List("schedulingGates").Count > 0 && spec.Text("nodeName").Length > 0)
        {
            faults.Forbidden(spec.PathOf("nodeName"), "cannot be set until all schedulingGates have been cleared");
        }
    }

    public void ValidateSubresource(string subresource, FieldNode candidate, FieldNode existing, FaultList faults)
    {
        Validate(candidate, faults);
        if (subresource == "ephemeralcontainers")
        {
            EphemeralContainerValidation.ValidateUpdate(candidate.Object("spec"), existing.Object("spec"), faults);
        }
        else
        {
            ValidateUpdate(candidate, existing, faults);
        }
    }

    // Upstream appends a diff of Go structures, which is not imitated.
    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var (spec, before) = (candidate.Object("spec"), existing.Object("spec"));
        foreach (var field in (string[])["containers", "initContainers"])
        {
            if (spec.List(field).Count != before.List(field).Count)
            {
                faults.Forbidden(spec.PathOf(field), "pod updates may not add or remove containers");
                return;
            }
        }

        if (!TryValidateDeadline(spec, before, faults))
        {
            return;
        }

        if (!PodUpdate.Fixed(spec.Tree, before.Tree).Equals(PodUpdate.Fixed(before.Tree, before.Tree)))
        {
            faults.Forbidden("spec", ImmutableFields);
        }
    }

    public void ValidateStatus(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        var (status, before) = (candidate.Object("status"), existing.Object("status"));
        foreach (var address in status.Items("podIPs"))
        {
            faults.InvalidEach(address.Path, address.Text("ip"), AddressRules.Address(address.Text("ip")));
        }

        if (before.Text("qosClass").Length > 0 && status.Text("qosClass") != before.Text("qosClass"))
        {
            faults.Invalid(status.PathOf("qosClass"), status.Text("qosClass"), FaultList.Immutable);
        }

        if (status.Text("nominatedNodeName") is { Length: > 0 } node)
        {
            faults.InvalidEach(status.PathOf("nominatedNodeName"), node, NameRules.Dns1123Subdomain(node));
        }
    }

    /// <summary>A deadline may come, and may come nearer.</summary>
    private static bool TryValidateDeadline(FieldNode spec, FieldNode before, FaultList faults)
    {
        var (now, then) = (spec.Integer("activeDeadlineSeconds"), before.Integer("activeDeadlineSeconds"));
        if (now is { } later && later > then)
        {
            faults.Invalid(spec.PathOf("activeDeadlineSeconds"), later, "must be less than or equal to previous value");
            return false;
        }

        if (now is null && then is not null)
        {
            faults.InvalidObject(spec.PathOf("activeDeadlineSeconds"), "null", "must not update from a positive integer to nil value");
        }

        return true;
    }
}
