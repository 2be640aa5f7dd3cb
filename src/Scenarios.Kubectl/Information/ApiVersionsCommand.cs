using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Kubectl.Information;

/// <summary><c>kubectl api-versions</c>.</summary>
internal sealed class ApiVersionsCommand : Command
{
    public override string Name => "api-versions";

    public override string Summary => "Print the supported API versions on the server, in the form of \"group/version\"";

    public override string Usage => string.Empty;

    public override async Coroutine<int> Run(CommandCall call)
    {
        if (call.Arguments.Count > 0)
        {
            throw call.UsageError($"unexpected arguments: [{string.Join(' ', call.Arguments)}]");
        }

        var versions = call.Api.Resources.Select(type => type.ApiVersion).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        await call.Print(string.Concat(versions.Select(version => version + "\n")));
        return 0;
    }
}
