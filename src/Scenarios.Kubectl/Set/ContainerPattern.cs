namespace Scenarios.Kubectl.Set;

/// <summary>A container's name with <c>*</c> for any text, as <c>-c</c> takes it (kubectl, pkg/cmd/set/helper.go selectString).</summary>
internal static class ContainerPattern
{
    public static bool Matches(string name, string pattern)
    {
        if (!pattern.Contains('*'))
        {
            return name == pattern;
        }

        var position = 0;
        var parts = pattern.Split('*');
        for (var index = 0; index < parts.Length; index++)
        {
            if (parts[index].Length == 0)
            {
                continue;
            }

            var next = name.IndexOf(parts[index], position, StringComparison.Ordinal);
            if (next < 0 || (next > 0 && index == 0))
            {
                return false;
            }

            position = next;
        }

        return true;
    }
}
