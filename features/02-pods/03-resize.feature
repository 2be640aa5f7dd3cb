Feature: More for a Pod that runs
  How much cpu and memory a container gets can change while it runs: through the subresource `resize`, and within what its node has.

  Background:
    Given I run:
      """
      kubectl apply -f - <<END
      apiVersion: v1
      kind: Pod
      metadata:
        name: resize
      spec:
        containers:
        - name: app
          image: nginx:1.28
          resources:
            requests: {cpu: 100m, memory: 64Mi}
            limits: {cpu: 200m, memory: 128Mi}
      END
      kubectl wait --for=condition=Ready pod/resize
      """

  Scenario: More cpu, without a restart
    When I run:
      """
      kubectl patch pod resize --subresource resize -p '{"spec":{"containers":[{"name":"app","resources":{"requests":{"cpu":"150m"},"limits":{"cpu":"300m"}}}]}}'
      """
    Then the output is:
      """
      pod/resize patched
      """
    When I run:
      """
      kubectl wait pod/resize --for=jsonpath='{.status.containerStatuses[0].resources.limits.cpu}'=300m > /dev/null
      kubectl get pod resize -o jsonpath='{.status.containerStatuses[0].resources.limits.cpu} {.status.containerStatuses[0].restartCount}{"\n"}'
      """
    Then the output is:
      """
      300m 0
      """

  Scenario: More than any node has
    When I run:
      """
      kubectl patch pod resize --subresource resize -p '{"spec":{"containers":[{"name":"app","resources":{"requests":{"cpu":"1000"},"limits":{"cpu":"1000"}}}]}}'
      """
    And I run:
      """
      kubectl wait pod/resize --for=condition=PodResizePending > /dev/null
      kubectl get pod resize -o jsonpath='{range .status.conditions[?(@.type=="PodResizePending")]}{.type} {.reason}{"\n"}{end}'
      """
    Then the output is:
      """
      PodResizePending Infeasible
      """

  Scenario: What runs cannot be changed otherwise
    When I run:
      """
      kubectl patch pod resize -p '{"spec":{"containers":[{"name":"app","command":["sh"]}]}}'
      """
    Then the command fails
    And the error output contains '[]string{"sh"},'
