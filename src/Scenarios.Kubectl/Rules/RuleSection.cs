using Scenarios.Kubectl.Describe.Sections;

namespace Scenarios.Kubectl.Rules;

/// <summary>Describes roles and bindings (kubectl, pkg/describe/describe.go: describeRole, describeRoleBinding).</summary>
internal static class RuleSection
{
    public static void WriteRole(DescriptionWriter writer, ApiObject role)
    {
        WriteHead(writer, role);
        writer.Write(0, "PolicyRule:\n");
        writer.Write(1, "Resources\tNon-Resource URLs\tResource Names\tVerbs\n");
        writer.Write(1, "---------\t-----------------\t--------------\t-----\n");
        foreach (var rule in RuleRow.Of(role.ListAt("rules"), ListValue.Empty))
        {
            writer.Write(1, $"{rule.Resource}\t{rule.Paths}\t{rule.Names}\t{rule.Verbs}\n");
        }
    }

    public static void WriteBinding(DescriptionWriter writer, ApiObject binding)
    {
        WriteHead(writer, binding);
        writer.Write(0, "Role:\n");
        writer.Field(1, "Kind", binding.TextAt("roleRef", "kind"));
        writer.Field(1, "Name", binding.TextAt("roleRef", "name"));
        writer.Write(0, "Subjects:\n");
        writer.Write(1, "Kind\tName\tNamespace\n");
        writer.Write(1, "----\t----\t---------\n");
        foreach (var subject in binding.ListAt("subjects"))
        {
            writer.Write(1, $"{subject.Text("kind")}\t{subject.Text("name")}\t{subject.Text("namespace")}\n");
        }
    }

    // The namespace is omitted, as in kubectl.
    private static void WriteHead(DescriptionWriter writer, ApiObject item)
    {
        writer.Field(0, "Name", item.Name);
        MetadataSection.Labels(writer, "Labels", new TextMap(item.Labels));
        MetadataSection.Annotations(writer, "Annotations", new TextMap(item.Annotations));
    }
}
