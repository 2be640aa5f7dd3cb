using Scenarios.Api.Requests;

namespace Scenarios.Kubectl.CommandLine;

/// <summary>The TCP ports of the machine that kubectl runs on.</summary>
public interface ILocalPorts
{
    /// <summary>A port that nobody listens on.</summary>
    int FreePort();

    /// <summary>Listens on a port of one of the machine's addresses until disposed; null where somebody does already.</summary>
    /// <param name="accept">Called for each connection that comes in; null closes it.</param>
    IDisposable? TryListen(string address, int port, Func<IForwardedConnection?> accept);
}
