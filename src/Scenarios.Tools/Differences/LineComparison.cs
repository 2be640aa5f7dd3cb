namespace Scenarios.Tools.Differences;

/// <summary>
/// Finds the lines in which two texts differ: a shortest edit script (Myers, 1986), with runs shifted as GNU diff does, so that among
/// equally short scripts the same one is printed (diffutils, src/analyze.c).
/// </summary>
internal sealed class LineComparison
{
    private readonly int[] _left;
    private readonly int[] _right;

    // With one additional element at each end, which is never changed, so that runs end there.
    private readonly bool[] _leftChanged;
    private readonly bool[] _rightChanged;

    /// <param name="comparer">Decides whether two lines are the same.</param>
    public LineComparison(IReadOnlyList<string> left, IReadOnlyList<string> right, IEqualityComparer<string> comparer)
    {
        var numbers = new Dictionary<string, int>(comparer);
        _left = Numbered(left, numbers);
        _right = Numbered(right, numbers);
        _leftChanged = new bool[left.Count + 2];
        _rightChanged = new bool[right.Count + 2];
        Mark();
        Shift(_left, _leftChanged, _rightChanged);
        Shift(_right, _rightChanged, _leftChanged);
    }

    /// <summary>The changes in order: each replaces a run of left lines by a run of right lines. Lines count from 0.</summary>
    public IReadOnlyList<(int Left, int LeftCount, int Right, int RightCount)> Changes()
    {
        var changes = new List<(int, int, int, int)>();
        var (left, right) = (0, 0);
        while (left < _left.Length || right < _right.Length)
        {
            var (startLeft, startRight) = (left, right);
            while (_leftChanged[left + 1])
            {
                left++;
            }

            while (_rightChanged[right + 1])
            {
                right++;
            }

            if (left > startLeft || right > startRight)
            {
                changes.Add((startLeft, left - startLeft, startRight, right - startRight));
            }

            left++;
            right++;
        }

        return changes;
    }

    private static int[] Numbered(IReadOnlyList<string> lines, Dictionary<string, int> numbers)
    {
        var numbered = new int[lines.Count];
        for (var index = 0; index < lines.Count; index++)
        {
            if (!numbers.TryGetValue(lines[index], out numbered[index]))
            {
                numbers.Add(lines[index], numbered[index] = numbers.Count);
            }
        }

        return numbered;
    }

    private void Mark()
    {
        var (start, leftEnd, rightEnd) = (0, _left.Length, _right.Length);
        while (start < leftEnd && start < rightEnd && _left[start] == _right[start])
        {
            start++;
        }

        while (leftEnd > start && rightEnd > start && _left[leftEnd - 1] == _right[rightEnd - 1])
        {
            leftEnd--;
            rightEnd--;
        }

        var trace = Search(start, leftEnd, rightEnd);
        var (x, y) = (leftEnd - start, rightEnd - start);
        for (var depth = trace.Count - 1; depth >= 0; depth--)
        {
            var furthest = trace[depth];
            var offset = furthest.Length / 2;
            var diagonal = x - y;
            var comesDown = diagonal == -depth || (diagonal != depth && furthest[offset + diagonal - 1] < furthest[offset + diagonal + 1]);
            var before = comesDown ? diagonal + 1 : diagonal - 1;
            var (beforeX, beforeY) = (furthest[offset + before], furthest[offset + before] - before);
            if (depth > 0)
            {
                (comesDown ? _rightChanged : _leftChanged)[start + (comesDown ? beforeY : beforeX) + 1] = true;
            }

            (x, y) = (beforeX, beforeY);
        }
    }

    /// <summary>The furthest position on each diagonal with 0, 1, 2 … changes: the state before each step.</summary>
    private List<int[]> Search(int start, int leftEnd, int rightEnd)
    {
        var (leftCount, rightCount) = (leftEnd - start, rightEnd - start);
        var most = leftCount + rightCount;
        var furthest = new int[(2 * most) + 3];
        var offset = furthest.Length / 2;
        var trace = new List<int[]>();
        for (var depth = 0; depth <= most; depth++)
        {
            trace.Add((int[])furthest.Clone());
            for (var diagonal = -depth; diagonal <= depth; diagonal += 2)
            {
                var comesDown = diagonal == -depth
                    || (diagonal != depth && furthest[offset + diagonal - 1] < furthest[offset + diagonal + 1]);
                var x = comesDown ? furthest[offset + diagonal + 1] : furthest[offset + diagonal - 1] + 1;
                while (x < leftCount && x - diagonal < rightCount && _left[start + x] == _right[start + x - diagonal])
                {
                    x++;
                }

                furthest[offset + diagonal] = x;
                if (x >= leftCount && x - diagonal >= rightCount)
                {
                    return trace;
                }
            }
        }

        return trace;
    }

    // shift_boundaries: runs are merged where possible, and otherwise moved down as far as possible.
    private static void Shift(int[] lines, bool[] changed, bool[] other)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            while (i < lines.Length && !changed[i + 1])
            {
                while (other[j + 1])
                {
                    j++;
                }

                i++;
                j++;
            }

            if (i == lines.Length)
            {
                return;
            }

            var start = i;
            while (changed[i + 1])
            {
                i++;
            }

            while (other[j + 1])
            {
                j++;
            }

            ShiftRun(lines, changed, other, ref start, ref i, ref j);
        }
    }

    private static void ShiftRun(int[] lines, bool[] changed, bool[] other, ref int start, ref int i, ref int j)
    {
        int length;
        int corresponding;
        do
        {
            length = i - start;
            while (start > 0 && lines[start - 1] == lines[i - 1])
            {
                changed[start--] = true;
                changed[i--] = false;
                while (changed[start])
                {
                    start--;
                }

                do
                {
                    j--;
                }
                while (other[j + 1]);
            }

            corresponding = other[j] ? i : lines.Length;
            while (i < lines.Length && lines[start] == lines[i])
            {
                changed[++start] = false;
                changed[++i] = true;
                while (changed[i + 1])
                {
                    i++;
                }

                j++;
                while (other[j + 1])
                {
                    corresponding = i;
                    j++;
                }
            }
        }
        while (length != i - start);

        while (corresponding < i)
        {
            changed[start--] = true;
            changed[i--] = false;
            do
            {
                j--;
            }
            while (other[j + 1]);
        }
    }
}
