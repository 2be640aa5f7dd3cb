using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Kernel;

namespace Scenarios.Cluster.Bootstrap;

/// <summary>Sends the first objects of a cluster, written as JSON, to its API server.</summary>
internal sealed class BootstrapWriter(IApi api, Simulation simulation)
{
    /// <summary>The time now, as the API writes it.</summary>
    public string Now => Timestamp.Format(simulation.Now);

    public string NowMicro => Timestamp.FormatMicro(simulation.Now);

    /// <summary>Creates the object; a <c>status</c> in it is written afterwards, as its owner would.</summary>
    public ApiObject Create(string json)
    {
        var sent = new ApiObject((ObjectValue)JsonReader.ReadOrThrow(json));
        var type = ApiSchema.Kubernetes.Find(sent.ApiVersion, sent.Kind)
            ?? throw new InvalidOperationException($"The fact table has no {sent.ApiVersion} {sent.Kind}.");
        var created = api.Create(type, sent.Namespace, sent, ComponentWrites.Options).ValueOrThrow();
        if (!type.Subresources.Contains("status", StringComparer.Ordinal) || sent.Status.Count == 0)
        {
            return created;
        }

        var withStatus = new ApiObject(created.Tree.With("status", sent.Status));
        return api.Update(type, created.Namespace, withStatus, ComponentWrites.Options, "status").ValueOrThrow();
    }
}
