using System.Globalization;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.Pods;

/// <summary>Pods (pkg/apis/core/validation, ValidatePod).</summary>
internal sealed class PodValidation : IKindValidation
{
    private const string DeletionCost = "controller.kubernetes.io/pod-deletion-cost";

    public void Validate(FieldNode candidate, FaultList faults)
    {
        PodSpecValidation.Validate(candidate.Object("spec"), faults);
        EphemeralContainerValidation.Validate(candidate.Object("spec"), faults);
        ValidateDeletionCost(candidate.Object("metadata").Object("annotations"), faults);
    }

    // As strict as the controller that reads it: no plus sign and no leading zeros (pkg/apis/core/helper,
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
        switch (subresource)
        {
            case "ephemeralcontainers":
                EphemeralContainerValidation.ValidateUpdate(candidate.Object("spec"), existing.Object("spec"), faults);
                break;
            case PodResize.Subresource:
                PodResize.Validate(candidate, existing, faults);
                break;
            default:
                ValidateUpdate(candidate, existing, faults);
                break;
        }
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults) =>
        PodUpdate.Validate(candidate.Object("spec"), existing.Object("spec"), faults);

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
}
