Feature: kubectl port-forward: a local port that leads to one Pod
  kubectl port-forward connects a port of your own machine to a port of one Pod. No Service is involved. The connection lasts as long as the
  command and the Pod.

  Since the book: nothing has changed.

  Background:
    Given the manifest "alpaca-prod.yaml"

  @S2-11
  Scenario: While port-forward runs, the Pod answers at localhost
    When I run this in terminal "two":
      """
      ALPACA_POD=$(kubectl get pods -l app=alpaca -o jsonpath='{.items[0].metadata.name}')
      kubectl port-forward $ALPACA_POD 48858:8080
      """
    And I run "curl -s http://localhost:48858/healthy"
    Then the output is "ok"
    And the output of terminal "two" is:
      """
      Forwarding from 127.0.0.1:48858 -> 8080
      Forwarding from [::1]:48858 -> 8080
      Handling connection for 48858
      """
    When I press Ctrl-C in terminal "two"
    And I try to run "curl -s http://localhost:48858/healthy"
    Then the exit code is 7

  @S2-14
  Scenario: After a rollout the Pods have new names, and you have to look one up again
    When I run:
      """
      ALPACA_POD=$(kubectl get pods -l app=alpaca -o jsonpath='{.items[0].metadata.name}')
      kubectl rollout restart deployment/alpaca-prod
      kubectl rollout status deployment/alpaca-prod
      sleep 40
      kubectl port-forward $ALPACA_POD 48858:8080
      """
    Then the command fails
    And the error output contains "Error from server (NotFound): pods"
    When I run this in terminal "two":
      """
      ALPACA_POD=$(kubectl get pods -l app=alpaca -o jsonpath='{.items[0].metadata.name}')
      kubectl port-forward $ALPACA_POD 48858:8080
      """
    And I run "curl -s http://localhost:48858/ready"
    Then the output is "ok"
