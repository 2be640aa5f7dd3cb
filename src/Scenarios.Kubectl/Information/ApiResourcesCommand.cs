using Scenarios.Api.Schema;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;
using Scenarios.Kubectl.CommandLine.Flags;
using Scenarios.Kubectl.Printing;

namespace Scenarios.Kubectl.Information;

/// <summary><c>kubectl api-resources</c>; follows pkg/cmd/apiresources/apiresources.go.</summary>
internal sealed class ApiResourcesCommand : Command
{
    public override string Name => "api-resources";

    public override string Summary => "Print the supported API resources on the server";

    public override string Usage => "[flags]";

    public override FlagSet Flags { get; } = new FlagSet()
        .Text("api-group")
        .Boolean("cached")
        .TextSlice("categories")
        .Boolean("namespaced", @default: true)
        .Boolean("no-headers")
        .Text("output", 'o')
        .Text("sort-by")
        .TextSlice("verbs");

    public override async Coroutine<int> Run(CommandCall call)
    {
        Check(call);
        var format = call.Flags.Text("output");
        var writer = TabWriter.ForTables();
        if (!call.Flags.Boolean("no-headers") && format != "name")
        {
            writer.Write($"NAME\tSHORTNAMES\tAPIVERSION\tNAMESPACED\tKIND{(format == "wide" ? "\tVERBS\tCATEGORIES" : string.Empty)}\n");
        }

        foreach (var type in Sorted(call))
        {
            writer.Write(LineOf(type, format));
        }

        await call.Print(writer.Flush());
        return 0;
    }

    private static void Check(CommandCall call)
    {
        if (call.Arguments.Count > 0)
        {
            throw call.UsageError($"unexpected arguments: [{string.Join(' ', call.Arguments)}]");
        }

        if (call.Flags.Text("output") is not ("" or "wide" or "name") and var format)
        {
            throw new CommandFailedException($"--output {format} is not available");
        }

        if (call.Flags.Text("sort-by") is not ("" or "name" or "kind"))
        {
            throw new CommandFailedException("--sort-by accepts only name or kind");
        }
    }

    private static IEnumerable<ResourceType> Sorted(CommandCall call)
    {
        var flags = call.Flags;
        call.Discovery.Refresh(call.Api);
        var types = call.Api.Resources.Where(type => type.IsPreferred && type.Verbs.Count > 0
            && (!flags.IsGiven("api-group") || type.Group == flags.Text("api-group"))
            && (!flags.IsGiven("namespaced") || type.IsNamespaced == flags.Boolean("namespaced"))
            && flags.List("verbs").All(type.Verbs.Contains)
            && flags.List("categories").All(type.Categories.Contains));
        return types
            .OrderBy(
                type => flags.Text("sort-by") switch { "name" => type.Plural, "kind" => type.Kind, _ => type.Group },
                StringComparer.Ordinal)
            .ThenBy(type => type.Plural, StringComparer.Ordinal);
    }

    private static string LineOf(ResourceType type, string format)
    {
        if (format == "name")
        {
            return $"{type.GroupResource}\n";
        }

        var wide = format == "wide" ? $"\t{string.Join(',', type.Verbs)}\t{string.Join(',', type.Categories)}" : string.Empty;
        return $"{type.Plural}\t{string.Join(',', type.ShortNames)}\t{type.ApiVersion}\t{(type.IsNamespaced ? "true" : "false")}\t"
            + $"{type.Kind}{wide}\n";
    }
}
