namespace Scenarios.Kubectl.Get;

/// <summary>
/// Two values of <c>--sort-by</c> cannot be compared; the message is kubectl's. It never leaves <see cref="ObjectOrder"/>.
/// </summary>
internal sealed class UnsortableFieldException(string message) : Exception(message);
