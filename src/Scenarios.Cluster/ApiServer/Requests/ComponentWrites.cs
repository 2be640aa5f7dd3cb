using Scenarios.Api.Requests;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// How components write: compiled against the API's types, they send no unknown fields, so that nothing has to be checked.
/// </summary>
internal static class ComponentWrites
{
    public static WriteOptions Options { get; } = new() { FieldValidation = FieldValidation.Ignore };
}
