using System.Globalization;
using System.Text;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Rest.Protobuf;

namespace Scenarios.Server.Http;

/// <summary>Reads the requests of one connection: HTTP/1.1 (RFC 9112), with bodies of known length or in chunks.</summary>
internal sealed class RequestReader(Stream stream)
{
    private const int LongestLine = 64 * 1024;
    private const int LongestBody = 16 * 1024 * 1024;
    private const int MostHeaders = 200;

    private readonly byte[] _buffer = new byte[16 * 1024];
    private int _position;
    private int _end;

    /// <summary>Returns the next request; null when the client has closed its side.</summary>
    /// <exception cref="InvalidDataException">The data is not HTTP/1.1.</exception>
    public async Task<RestRequest?> Read(CancellationToken stop)
    {
        var first = await ReadLine(stop);
        if (string.IsNullOrEmpty(first))
        {
            return null;
        }

        var parts = first.Split(' ');
        if (parts.Length != 3 || !parts[2].StartsWith("HTTP/1.", StringComparison.Ordinal))
        {
            throw new InvalidDataException($"No request line: {first}");
        }

        var headers = await ReadHeaders(stop);
        var request = RestRequest.Of(parts[0], parts[1], headers, string.Empty);
        if (request.Header("Expect").Equals("100-continue", StringComparison.OrdinalIgnoreCase))
        {
            await stream.WriteAsync("HTTP/1.1 100 Continue\r\n\r\n"u8.ToArray(), stop);
        }

        var body = await ReadBody(request, stop);
        return request with { Body = ProtobufBody.IsIn(request) ? ProtobufBody.AsText(body) : Encoding.UTF8.GetString(body) };
    }

    private async Task<List<KeyValuePair<string, string>>> ReadHeaders(CancellationToken stop)
    {
        var headers = new List<KeyValuePair<string, string>>();
        while (await ReadLine(stop) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || headers.Count == MostHeaders)
            {
                throw new InvalidDataException($"No header: {line}");
            }

            headers.Add(new(line[..colon], line[(colon + 1)..].Trim()));
        }

        return headers;
    }

    private async Task<byte[]> ReadBody(RestRequest request, CancellationToken stop)
    {
        if (request.Header("Transfer-Encoding").Equals("chunked", StringComparison.OrdinalIgnoreCase))
        {
            return await ReadChunks(stop);
        }

        return int.TryParse(request.Header("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? await ReadBytes(length, stop)
            : [];
    }

    private async Task<byte[]> ReadChunks(CancellationToken stop)
    {
        using var body = new MemoryStream();
        while (true)
        {
            var line = await ReadLine(stop) ?? throw new InvalidDataException("The body ends within its chunks.");
            var length = int.Parse(line.Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (length == 0)
            {
                break;
            }

            body.Write(await ReadBytes(length, stop));
            await ReadLine(stop);
            if (body.Length > LongestBody)
            {
                throw new InvalidDataException("The body is too long.");
            }
        }

        while (await ReadLine(stop) is { Length: > 0 })
        {
            // Trailers are read but ignored.
        }

        return body.ToArray();
    }

    private async Task<byte[]> ReadBytes(int length, CancellationToken stop)
    {
        if (length > LongestBody)
        {
            throw new InvalidDataException("The body is too long.");
        }

        var bytes = new byte[length];
        for (var read = 0; read < length;)
        {
            if (_position == _end && !await Fill(stop))
            {
                throw new InvalidDataException("The body ends too early.");
            }

            var count = Math.Min(length - read, _end - _position);
            _buffer.AsSpan(_position, count).CopyTo(bytes.AsSpan(read));
            _position += count;
            read += count;
        }

        return bytes;
    }

    /// <summary>Null at the end.</summary>
    private async Task<string?> ReadLine(CancellationToken stop)
    {
        var line = new List<byte>(64);
        while (line.Count < LongestLine)
        {
            if (_position == _end && !await Fill(stop))
            {
                return line.Count == 0 ? null : throw new InvalidDataException("The request ends within a line.");
            }

            var next = _buffer[_position++];
            if (next == '\n')
            {
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(next);
        }

        throw new InvalidDataException("A line is too long.");
    }

    private async Task<bool> Fill(CancellationToken stop)
    {
        _position = 0;
        _end = await stream.ReadAsync(_buffer, stop);
        return _end > 0;
    }
}
