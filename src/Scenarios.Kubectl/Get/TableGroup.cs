using Scenarios.Api.Schema;
using Scenarios.Api.Tables;

namespace Scenarios.Kubectl.Get;

/// <summary>One answer of the server: a list's table, or the table of one object.</summary>
internal sealed record TableGroup(ResourceType Type, Table Table);
