using Scenarios.Api.Schema;
using Scenarios.Api.Tables;

namespace Scenarios.Kubectl.Get;

/// <summary>One answer of the server: the table of a list, or of one object.</summary>
internal sealed record TableGroup(ResourceType Type, Table Table);
