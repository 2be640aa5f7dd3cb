using Scenarios.Api.Requests;
using Scenarios.Kernel.Processes;
using Scenarios.Kubectl.CommandLine;
using Scenarios.Kubectl.CommandLine.Errors;

namespace Scenarios.Kubectl.Top;

/// <summary>The API of a metrics server, if the cluster has one.</summary>
internal sealed class MetricsApi(CommandCall call, string resource)
{
    private const string Group = "metrics.k8s.io";

    /// <summary>The single name that may be given; empty for none.</summary>
    public static string NameOf(CommandCall call, string usage) => call.Arguments.Count <= 1
        ? string.Concat(call.Arguments)
        : throw call.UsageError(usage);

    public static void CheckSort(CommandCall call)
    {
        if (call.Flags.Text("sort-by") is not ("" or "cpu" or "memory"))
        {
            throw new CommandFailedException("--sort-by accepts only cpu or memory");
        }
    }

    /// <summary>The metrics of one object, or of all that are selected.</summary>
    /// <exception cref="CommandFailedException">The cluster has no metrics server, or the server refuses.</exception>
    public async Coroutine<IReadOnlyList<ApiObject>> Read(string @namespace, string name, ListOptions options)
    {
        var type = call.Api.Resources.FirstOrDefault(candidate => candidate.Group == Group && candidate.Plural == resource)
            ?? throw new CommandFailedException("Metrics API not available");
        return name.Length > 0
            ? [await call.ValueOf(call.Api.Get(type, @namespace, name))]
            : (await call.ValueOf(call.Api.List(type, @namespace, options))).Items;
    }
}
