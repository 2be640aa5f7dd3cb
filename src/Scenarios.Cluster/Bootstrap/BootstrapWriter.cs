using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Kernel;

namespace Scenarios.Cluster.Bootstrap;

/// <summary>Sends a cluster's initial objects to its API server. Every file may use <c>${now}</c> and <c>${nowMicro}</c>.</summary>
internal sealed class BootstrapWriter(IApi api, Simulation simulation)
{
    /// <summary>Creates the objects of a file; a <c>status</c> in one is written afterwards, as its controller would.</summary>
    /// <param name="values">The values of the placeholders in the file.</param>
    public IReadOnlyList<ApiObject> Create(string file, params ReadOnlySpan<(string Name, Value Value)> values)
    {
        var all = new Dictionary<string, Value>(StringComparer.Ordinal)
        {
            ["now"] = new StringValue(Timestamp.Format(simulation.Now)),
            ["nowMicro"] = new StringValue(Timestamp.FormatMicro(simulation.Now)),
        };
        foreach (var (name, value) in values)
        {
            all.Add(name, value);
        }

        return [.. BootstrapFile.Read(file, all).Select(Create)];
    }

    public DateTimeOffset Now => simulation.Now;

    /// <summary>As <see cref="Create(ObjectValue)"/>, for objects that may already exist.</summary>
    public void CreateUnlessThere(ObjectValue tree)
    {
        var sent = new ApiObject(tree);
        var type = ApiSchema.Kubernetes.Find(sent.ApiVersion, sent.Kind)!;
        if (!api.Get(type, sent.Namespace, sent.Name).IsSuccess)
        {
            Create(tree);
        }
    }

    /// <summary>Writes the status of an object that was created without one.</summary>
    public void SetStatus(ApiObject item, ObjectValue status)
    {
        var type = ApiSchema.Kubernetes.Find(item.ApiVersion, item.Kind)!;
        api.Update(type, item.Namespace, new ApiObject(item.Tree.With("status", status)), ComponentWrites.Options, "status").ValueOrThrow();
    }

    public ApiObject Create(ObjectValue tree)
    {
        var sent = new ApiObject(tree);
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
