namespace Scenarios.Tools.Find;

/// <summary>find's expression is invalid; the message is find's own. Never leaves find.</summary>
internal sealed class FindSyntaxException(string message) : Exception(message);
