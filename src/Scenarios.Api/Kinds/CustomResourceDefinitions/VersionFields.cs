using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.CustomResourceDefinitions;

/// <summary>
/// The fields of versions. The server keeps what is equal in all versions in one place, and reports it there
/// (apiextensions/v1/conversion.go).
/// </summary>
internal sealed class VersionFields
{
    private static readonly string[] Shared = ["schema", "subresources", "additionalPrinterColumns", "selectableFields"];

    private readonly FieldNode _spec;
    private readonly FieldNode[] _versions;
    private readonly HashSet<string> _common;

    private VersionFields(FieldNode spec, FieldNode[] versions)
    {
        (_spec, _versions) = (spec, versions);
        _common = [.. Shared.Where(field =>
            versions.Length > 0 && Array.TrueForAll(versions, version => Equals(version.Tree[field], versions[0].Tree[field])))];
    }

    public static VersionFields Of(FieldNode spec) => new(spec, spec.Items("versions"));

    /// <summary>The versions as Go prints them, without the fields kept elsewhere.</summary>
    public string Shown()
    {
        var versions = ListValue.From(
            _versions.Select(version => (Value)_common.Aggregate(version.Tree, static (tree, field) => tree.Without(field))));
        return GoSyntax.OfList(_spec with { Tree = ObjectValue.Of(("versions", versions)) }, "versions");
    }

    /// <summary>Validates the fields specific to this version.</summary>
    public void ValidateOwn(FieldNode version, FaultList faults)
    {
        Validate(version, "schema", field => !_common.Contains(field), faults);
    }

    /// <summary>Validates the fields common to all versions.</summary>
    public void ValidateCommon(FaultList faults)
    {
        if (_versions.Length > 0)
        {
            Validate(_versions[0].At("spec"), "validation", _common.Contains, faults);
        }
    }

    private static void Validate(FieldNode version, string schemaName, Func<string, bool> isMeant, FaultList faults)
    {
        var schema = version.Tree.Find("schema", "openAPIV3Schema") as ObjectValue;
        if (isMeant("schema") && schema is not null)
        {
            var hasStatus = version.Tree.Find("subresources", "status") is ObjectValue;
            DefinitionSchema.Validate(schema, $"{version.PathOf(schemaName)}.openAPIV3Schema", hasStatus, faults);
        }

        if (isMeant("subresources") && version.Object("subresources").Has("scale"))
        {
            ScaleRules.Validate(version.Object("subresources").Object("scale"), faults);
        }

        if (isMeant("additionalPrinterColumns"))
        {
            foreach (var column in version.Items("additionalPrinterColumns"))
            {
                ColumnRules.Validate(column, faults);
            }
        }

        if (isMeant("selectableFields") && version.List("selectableFields").Count > 0)
        {
            SelectableFieldRules.Validate(version, schema, faults);
        }
    }
}
