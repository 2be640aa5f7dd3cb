using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.CommandLine.Targets;

/// <summary>The forms in which types and names are typed; corresponds to the functions in cli-runtime's builder.go.</summary>
internal static class TypeArguments
{
    /// <summary>Splits a comma-separated list and removes duplicates.</summary>
    public static IReadOnlyList<string> Split(string argument) => [.. argument.Split(',').Distinct(StringComparer.Ordinal)];

    /// <summary>Several types with names become <c>type/name</c> for each pair.</summary>
    public static IReadOnlyList<string> Normalize(IReadOnlyList<string> arguments)
    {
        if (arguments.Count < 2 || Split(arguments[0]) is not { Count: > 1 } types)
        {
            return arguments;
        }

        return [.. types.SelectMany(_ => arguments.Skip(1), (type, name) => $"{type}/{name}")];
    }

    /// <summary>True if all are <c>type/name</c>, false if none is, null if they are mixed.</summary>
    public static bool? AreCombined(IReadOnlyList<string> arguments)
    {
        var combined = arguments.Count(argument => argument.Contains('/'));
        return combined == 0 ? false : combined == arguments.Count ? true : null;
    }

    /// <summary>The error for mixed forms.</summary>
    public static CommandFailedException Mixed() => new(
        "there is no need to specify a resource type as a separate argument when passing arguments in resource/name form "
        + "(e.g. 'kubectl get resource/<resource_name>' instead of 'kubectl get resource resource/<resource_name>'");

    /// <summary>Replaces each category among the types by its resources.</summary>
    public static string ExpandCategories(string types, ResourceWords resources)
    {
        var expanded = types.Split(',').Select(word =>
            resources.Category(word) is { Count: > 0 } members ? string.Join(',', members.Select(member => member.GroupResource)) : word);
        return string.Join(',', expanded);
    }
}
