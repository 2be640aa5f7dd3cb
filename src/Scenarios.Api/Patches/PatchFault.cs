namespace Scenarios.Api.Patches;

/// <summary>Ends the work on a patch; the message is the API machinery's. Caught where the public methods end.</summary>
internal sealed class PatchFault(string message) : Exception(message);
