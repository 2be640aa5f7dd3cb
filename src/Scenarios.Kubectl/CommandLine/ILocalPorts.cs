using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Http;

namespace Scenarios.Kubectl.CommandLine;

/// <summary>The TCP ports of the machine that kubectl runs on.</summary>
public interface ILocalPorts
{
    /// <summary>A port on which nobody is listening.</summary>
    int FreePort();

    /// <summary>
    /// Listens on a port of one of the machine's addresses until disposed; returns null if somebody is already listening there.
    /// </summary>
    /// <param name="accept">Called for each incoming connection; null closes it.</param>
    IDisposable? TryListen(string address, int port, Func<IForwardedConnection?> accept);

    /// <summary>
    /// Serves HTTP on a port of one of the machine's addresses until disposed; returns null if somebody is already listening there.
    /// </summary>
    /// <param name="answer">Answers a request; null closes the connection.</param>
    IDisposable? TryServe(string address, int port, Func<RestRequest, RestResponse?> answer);
}
