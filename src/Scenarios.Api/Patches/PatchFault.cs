namespace Scenarios.Api.Patches;

/// <summary>Aborts work on a patch. The message is the API machinery's. Caught by the public methods.</summary>
internal sealed class PatchFault(string message) : Exception(message);
