using Scenarios.Api.Validation;
using Scenarios.Api.Validation.Volumes;

namespace Scenarios.Api.Kinds.CSINodes;

/// <summary>CSINodes (pkg/apis/storage/validation, ValidateCSINode and ValidateCSINodeUpdate).</summary>
internal sealed class CSINodeValidation : IKindValidation
{
    private const int LongestIdentity = 256;

    public void Validate(FieldNode candidate, FaultList faults)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var driver in candidate.Object("spec").Items("drivers"))
        {
            DriverVolumes.ValidateName(driver, "name", faults);
            faults.Check(driver, "nodeID");
            if (driver.Text("nodeID") is { Length: > LongestIdentity } identity)
            {
                faults.Invalid(driver.PathOf("nodeID"), identity, "must be 256 characters or less");
            }

            StatusRules.NotNegative(driver.Object("allocatable"), faults, "count");
            if (!names.Add(driver.Text("name")))
            {
                faults.Duplicate(driver.PathOf("name"), driver.Text("name"));
            }

            ValidateKeys(driver, faults);
        }
    }

    public void ValidateUpdate(FieldNode candidate, FieldNode existing, FaultList faults)
    {
        foreach (var before in existing.Object("spec").Items("drivers"))
        {
            foreach (var driver in candidate.Object("spec").Items("drivers"))
            {
                if (driver.Text("name") == before.Text("name") && !driver.Tree.Equals(before.Tree))
                {
                    faults.InvalidObject("spec.drivers", GoSyntax.Of(driver), FaultList.Immutable);
                }
            }
        }
    }

    private static void ValidateKeys(FieldNode driver, FaultList faults)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in driver.List("topologyKeys").OfType<StringValue>().Select(static key => key.Text))
        {
            if (key.Length == 0)
            {
                faults.Required(driver.Path);
            }

            if (!seen.Add(key))
            {
                faults.Duplicate(driver.Path, key);
            }

            faults.InvalidEach(driver.Place!, key, NameRules.QualifiedName(key));
        }
    }
}
