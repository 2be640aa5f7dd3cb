using Scenarios.Api.Requests;
using Scenarios.Api.Schema;

namespace Scenarios.Steps.History;

/// <summary>The current state.</summary>
internal sealed class LiveView(ClusterHistory history, IApi api) : ClusterView(history)
{
    public override IReadOnlyList<ApiObject> Of(ResourceType type) => api.List(type, string.Empty, ListOptions.All).ValueOrThrow().Items;
}
