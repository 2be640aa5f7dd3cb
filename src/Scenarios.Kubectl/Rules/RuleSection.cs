using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Rbac;

namespace Scenarios.Kubectl.Rules;

/// <summary>Describes roles and bindings (kubectl, pkg/describe/describe.go: describeRole, describeRoleBinding).</summary>
internal static class RuleSection
{
    public static void WriteRole(DescriptionWriter writer, ApiObject role, ViewList<PolicyRule> rules)
    {
        WriteHead(writer, role);
        writer.Write(0, "PolicyRule:\n");
        writer.Write(1, "Resources\tNon-Resource URLs\tResource Names\tVerbs\n");
        writer.Write(1, "---------\t-----------------\t--------------\t-----\n");
        foreach (var rule in RuleRow.Of(rules))
        {
            writer.Write(1, $"{rule.Resource}\t{rule.Paths}\t{rule.Names}\t{rule.Verbs}\n");
        }
    }

    public static void WriteBinding(DescriptionWriter writer, ApiObject binding, RoleRef role, ViewList<Subject> subjects)
    {
        WriteHead(writer, binding);
        writer.Write(0, "Role:\n");
        writer.Field(1, "Kind", role.Kind);
        writer.Field(1, "Name", role.Name);
        writer.Write(0, "Subjects:\n");
        writer.Write(1, "Kind\tName\tNamespace\n");
        writer.Write(1, "----\t----\t---------\n");
        foreach (var subject in subjects)
        {
            writer.Write(1, $"{subject.Kind}\t{subject.Name}\t{subject.Namespace}\n");
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
